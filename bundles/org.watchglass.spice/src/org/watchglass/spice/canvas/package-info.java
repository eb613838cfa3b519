/**
 * Drawing: what the messages of a display and of its cursor channel do to surfaces and to the screen.
 *
 * <p>A {@link DisplayCanvas} and a {@link PointerTrack} belong to one display's drawing worker; the {@link
 * ImageCache} and the {@link SharedDictionary} are shared by all displays of a session. What is not drawn is
 * reported as a gap, by name, and never stops the drawing.
 */
@NonNullByDefault
package org.watchglass.spice.canvas;

import org.eclipse.jdt.annotation.NonNullByDefault;
