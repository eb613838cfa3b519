package org.watchglass.spice;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.canvas.DisplayCanvas;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.canvas.ImageCache;
import org.watchglass.spice.canvas.SharedDictionary;
import org.watchglass.spice.connection.ChannelConnection;
import org.watchglass.spice.connection.Incoming;
import org.watchglass.spice.connection.Receiver;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.DisplayCapability;

/** Hands the messages of a display channel to its drawing worker, which does what they say. */
final class DisplayChannel implements Receiver {
    /** Only what is honoured. MULTI_CODEC without any codec: the server is to draw, not to send video. */
    static final Capabilities CAPABILITIES = Capabilities.of(
            DisplayCapability.MONITORS_CONFIG,
            DisplayCapability.LZ4_COMPRESSION,
            DisplayCapability.PREF_COMPRESSION,
            DisplayCapability.MULTI_CODEC);

    /** The same on all displays: they share cache and dictionary. */
    private static final int SHARED_ID = 1;

    private final Channel channel;
    private final Session session;
    private final SpiceDisplay display;
    private final CommonParts common;
    private final Gaps gaps;
    private boolean shown;

    DisplayChannel(Channel channel, Session session, SpiceDisplay display, Gaps gaps) {
        this.channel = channel;
        this.session = session;
        this.display = display;
        this.gaps = gaps;
        DisplayCanvas canvas = display.canvas();
        common = new CommonParts(session.listenerFor(channel), canvas::await, gaps);
    }

    /** Asks for what the display shows; nothing comes before. */
    static void begin(ChannelConnection connection, Compression compression) {
        connection.send(new DisplayRequest.Init(
                SHARED_ID, ImageCache.ANNOUNCED_PIXELS, SHARED_ID, SharedDictionary.ANNOUNCED_PIXELS));
        DisplayRequest.@Nullable PreferredCompression request = compression.request();
        if (request != null && connection.link().serverCan(DisplayCapability.PREF_COMPRESSION)) {
            connection.send(request);
        }
    }

    @Override
    public void onMessage(Incoming message) throws InterruptedException {
        display.worker().put(() -> draw(message), message.weight());
    }

    @Override
    public void onLost(String reason) {
        session.lost(channel, reason);
    }

    /** On the drawing worker. */
    private void draw(Incoming message) {
        for (SubMessage part : message.parts()) {
            draw(part);
        }
        session.processed(channel, message.serial());
        if (!shown && display.isShown()) {
            shown = true;
            session.pictureShown();
        }
    }

    private void draw(SubMessage part) {
        try {
            if (!common.handles(part)) {
                display.canvas().draw(part);
            }
        } catch (ProtocolException e) {
            gaps.count("malformed common message " + part.type(), String.valueOf(e.getMessage()));
        }
    }
}
