/**
 * The SPICE protocol's messages: bytes to values and back, for clients and for servers.
 *
 * <p>A receiver reads a {@link MessageHeader}, then the body, and hands the body as a {@link WireReader} to
 * the channel's message family ({@link CommonMessage} first, then for example {@link MainMessage}); a sender
 * gives a message to {@link HeaderFormat#frame}. Messages that a server sends are called {@code ...Message},
 * those that a client sends are called {@code ...Request}. Everything on the wire is little endian and
 * packed.
 *
 * <p>Nothing here opens sockets, starts threads or logs. All values are immutable unless they say otherwise.
 * Bytes are taken as hostile: every length is checked before memory is allocated for it, and the only failure
 * is the checked {@link ProtocolException}.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.spice.wire;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
