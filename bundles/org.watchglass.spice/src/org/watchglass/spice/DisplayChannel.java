package org.watchglass.spice;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Head;
import org.watchglass.spice.canvas.ImageCache;
import org.watchglass.spice.canvas.SharedDictionary;
import org.watchglass.spice.canvas.VideoDecoders;
import org.watchglass.spice.connection.ChannelConnection;
import org.watchglass.spice.connection.Incoming;
import org.watchglass.spice.connection.Link;
import org.watchglass.spice.connection.Receiver;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.StreamCreate;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.DisplayCapability;

/** Hands the messages of a display channel to its drawing worker, which does what they say. */
final class DisplayChannel implements Receiver {
    /** The same on all displays: they share cache and dictionary. */
    private static final int SHARED_ID = 1;

    private final ChannelConnection connection;
    private final Channel channel;
    private final Session session;
    private final SpiceDisplay display;
    private final CommonParts common;
    private final GapPlace gaps;
    private final MessageTimer waiting;
    private final MessageTimer drawing;
    private boolean shown;

    DisplayChannel(ChannelConnection connection, Session session, SpiceDisplay display) {
        this.connection = connection;
        channel = connection.link().channel();
        this.session = session;
        this.display = display;
        gaps = display.gaps();
        waiting = MessageTimer.ofWaiting(channel, display.slow());
        drawing = MessageTimer.ofDrawing(channel, display.slow());
        listenTo(connection.link());
        common = new CommonParts(
                new ChannelListener(session, channel), waits -> display.canvas().await(waits), gaps);
    }

    private void listenTo(Link link) {
        if (link.serverCan(DisplayCapability.STREAM_REPORT)) {
            display.canvas().replyTo(connection::send);
        }
        display.canvas().headsTo(this::setHeads);
    }

    /** Only what is honoured: of MULTI_CODEC, those codecs that there is a decoder for. */
    static Capabilities capabilities(VideoDecoders decoders) {
        List<DisplayCapability> all = new ArrayList<>(List.of(
                DisplayCapability.SIZED_STREAM,
                DisplayCapability.MONITORS_CONFIG,
                DisplayCapability.COMPOSITE,
                DisplayCapability.A8_SURFACE,
                DisplayCapability.STREAM_REPORT,
                DisplayCapability.LZ4_COMPRESSION,
                DisplayCapability.PREF_COMPRESSION,
                DisplayCapability.MULTI_CODEC,
                DisplayCapability.CODEC_MJPEG));
        if (decoders.has(StreamCreate.H264)) {
            all.add(DisplayCapability.CODEC_H264);
        }
        if (decoders.has(StreamCreate.VP8)) {
            all.add(DisplayCapability.CODEC_VP8);
        }
        return Capabilities.of(all);
    }

    /** What asks for what the display shows; nothing comes before. */
    static List<DisplayRequest> first(Link link, Compression compression) {
        DisplayRequest init = new DisplayRequest.Init(
                SHARED_ID, ImageCache.ANNOUNCED_PIXELS, SHARED_ID, SharedDictionary.ANNOUNCED_PIXELS);
        DisplayRequest.@Nullable PreferredCompression wish = compression.request();
        return wish != null && link.serverCan(DisplayCapability.PREF_COMPRESSION) ? List.of(init, wish)
                : List.of(init);
    }

    @Override
    public void onMessage(Incoming message) throws InterruptedException {
        waiting.begin();
        display.worker().put(() -> draw(message), message.weight());
        waiting.end(message);
    }

    /** Whoever listens hears of the last frame before. */
    @Override
    public void onLinkEnd(Runnable told) {
        display.worker().submit(() -> {
            display.worker().endFrame();
            told.run();
        });
    }

    /** What the last server has sent is drawn before. */
    @Override
    public void onMoved(boolean carried) {
        Link link = connection.link();
        if (!carried) {
            display.worker().post(() -> {
                display.startAfresh();
                listenTo(link);
            });
        }
    }

    @Override
    public void onLost(String reason) {
        session.lost(channel, reason);
    }

    /** On the drawing worker. */
    private void draw(Incoming message) {
        drawing.begin();
        gaps.at(connection, message);
        for (SubMessage part : message.parts()) {
            if (!common.takes(part)) {
                display.canvas().draw(part);
            }
        }
        display.canvas().processed(channel, message.serial());
        display.drawn().display(message);
        drawing.end(message);
        if (!shown && display.isShown()) {
            shown = true;
            session.pictureShown();
        }
    }

    /** On the drawing worker. */
    private void setHeads(List<Head> heads) {
        if (display.setHeads(heads)) {
            session.headsChanged(display);
        }
    }
}
