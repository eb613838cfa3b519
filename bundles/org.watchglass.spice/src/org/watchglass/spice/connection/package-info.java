/**
 * One connection per channel: socket, link stage, and whole messages both ways.
 *
 * <p>A {@link Dialer} connects and links; a {@link ChannelConnection} then has a reader and a writer thread,
 * answers what must be answered at once, and hands every other message to its {@link Receiver}. Nothing here
 * knows what a channel is for.
 */
@NonNullByDefault
package org.watchglass.spice.connection;

import org.eclipse.jdt.annotation.NonNullByDefault;
