package org.watchglass.spice.wire;

/**
 * Names a channel of a session.
 *
 * @param type the code of a {@link ChannelType}, or one that we do not know
 */
public record Channel(int type, int id) {}
