/**
 * The link stage: what both sides say before the first message of a channel.
 *
 * <p>The client sends a {@link LinkHeader} and a {@link LinkMess}; the server answers with a header and a
 * {@link LinkReply}. If both have {@link CommonCapability#AUTH_SELECTION} the client sends the number of the
 * common capability that names its mechanism; then it sends its password, encrypted by {@link Ticket}, and
 * the server answers with a {@link LinkResult}. No sockets, no threads, no logging here.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.spice.wire.link;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
