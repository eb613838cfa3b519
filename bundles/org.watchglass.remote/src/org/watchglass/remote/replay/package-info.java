/**
 * Recorded traffic drawn once more, without a server.
 *
 * <p>A {@link ReplayProvider} is a service; whoever has traffic tells a {@link Replay} of it in order, as a
 * console's wire told its listeners, and gets the same frames. Nothing here reads files or knows a protocol.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.remote.replay;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
