package org.watchglass.spice;

import org.watchglass.spice.wire.Channel;

/** Tells the session what is said on a channel, whichever it is. */
record ChannelListener(Session session, Channel channel) implements CommonParts.Listener {
    @Override
    public void onNotice(String text) {
        session.notice(text);
    }

    @Override
    public void onFarewell(String reason) {
        session.farewell(channel, reason);
    }
}
