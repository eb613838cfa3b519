package org.watchglass.spice;

import org.watchglass.spice.connection.ChannelConnection;
import org.watchglass.spice.connection.Incoming;
import org.watchglass.spice.connection.Receiver;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.SubMessage;

/** Hands the messages of a cursor channel to the drawing worker of the display that has the same number. */
final class CursorChannel implements Receiver {
    private final ChannelConnection connection;
    private final Session session;
    private final SpiceDisplay display;
    private final CommonParts common;
    private final GapPlace gaps;
    private final MessageTimer waiting;
    private final MessageTimer drawing;

    CursorChannel(ChannelConnection connection, Session session, SpiceDisplay display) {
        this.connection = connection;
        this.session = session;
        this.display = display;
        gaps = display.gaps();
        Channel channel = connection.link().channel();
        waiting = MessageTimer.ofWaiting(channel, display.slow());
        drawing = MessageTimer.ofDrawing(channel, display.slow());
        common = new CommonParts(
                new ChannelListener(session, channel),
                waits -> display.canvas().await(waits), gaps);
    }

    @Override
    public void onMessage(Incoming message) throws InterruptedException {
        waiting.begin();
        display.worker().put(() -> follow(message), message.weight());
        waiting.end(message);
    }

    @Override
    public void onLinkEnd(Runnable told) {
        display.worker().submit(told);
    }

    /** The pointer stays until the next server has said what it is. */
    @Override
    public void onMoved(boolean carried) {
        if (!carried) {
            display.worker().post(display.pointer()::forgetShapes);
        }
    }

    @Override
    public void onLost(String reason) {
        session.lost(connection.link().channel(), reason);
    }

    /** On the drawing worker. */
    private void follow(Incoming message) {
        drawing.begin();
        gaps.at(connection, message);
        for (SubMessage part : message.parts()) {
            if (!common.takes(part)) {
                display.pointer().follow(part);
            }
        }
        display.drawn().cursor(message);
        drawing.end(message);
    }
}
