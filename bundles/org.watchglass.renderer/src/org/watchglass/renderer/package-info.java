/**
 * Renderer: what is on the screen, and the one way in which it reaches those who keep or show it.
 *
 * <p>A {@link Surface} is drawn on and collects its damage; a {@link Screen} holds the surface that is shown
 * and ends frames; a {@link Frame} is a borrowed view of it; a {@link FrameQueue} hands it over without ever
 * making the drawing thread wait; a {@link Picture} is the consumer's own copy. Nothing here starts threads
 * or reads clocks.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.renderer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
