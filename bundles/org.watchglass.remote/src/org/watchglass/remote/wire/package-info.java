/**
 * What goes over a console's connections, for whoever keeps it: a capture of the traffic, a ring of the last
 * minutes.
 *
 * <p>A {@link WireListener} is added to a console's {@link WireTap} and hears whole messages of every channel
 * both ways, after decryption and without the user's secrets. Consoles tell by a {@link Wire}. Nothing here
 * starts threads or knows a protocol.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.remote.wire;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
