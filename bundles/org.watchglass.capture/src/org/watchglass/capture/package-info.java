/**
 * Capture: what a console shows, and what goes over its wire, handed to whoever keeps it.
 *
 * <p>A {@link Recorder} service joins a console to sinks, which it opens through {@link FrameSinkFactory} and
 * {@link PacketSinkFactory}
 * services: that is where a recorder of one's own plugs in. Nothing here starts threads, opens
 * windows or names a file format.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.capture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
