/**
 * What the embedded guest shows: a small desktop, drawn in Java and the same on every machine.
 *
 * <p>A {@link Scene} is stepped frame by frame; each step yields {@link DrawCommand}s and draws them on a
 * reference surface. Its clock is the number of frames: it knows neither threads nor wall time, has a font of
 * its own, and calculates with integers, so that a scene's pixels can be written into a test.
 */
@NonNullByDefault
package org.watchglass.demo.desktop;

import org.eclipse.jdt.annotation.NonNullByDefault;
