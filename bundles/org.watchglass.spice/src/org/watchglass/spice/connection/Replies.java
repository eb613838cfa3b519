package org.watchglass.spice.connection;

import java.util.function.Consumer;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.Notify;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;

/**
 * What a reader answers by itself, before anybody handles anything: pings, and acknowledgements by the
 * window.
 */
final class Replies implements CommonMessage.Handler {
    private final Consumer<Message> sender;
    /** The reader's; others look. */
    private volatile long window;
    private volatile long left;

    /** @param sender must not block */
    Replies(Consumer<Message> sender) {
        this.sender = sender;
    }

    /** A message was read: one more to be acknowledged, whatever it is and whatever it carries. */
    void messageRead() {
        if (window > 0) {
            long now = left - 1;
            left = now == 0 ? window : now;
            if (now == 0) {
                sender.accept(new CommonRequest.Ack());
            }
        }
    }

    /** Any thread. After how many messages the server wants to hear; 0 if it does not. */
    long window() {
        return window;
    }

    /** Any thread. Messages that are read and not acknowledged yet. */
    long unacknowledged() {
        return Math.max(0, window - left);
    }

    /** Answers a message if this is the place for it. */
    boolean answers(SubMessage part) throws ProtocolException {
        int type = part.type();
        if (type != CommonMessage.SetAck.TYPE && type != CommonMessage.Ping.TYPE) {
            return false;
        }
        return CommonMessage.read(type, new WireReader("common message " + type, part.body()), this);
    }

    @Override
    public void onSetAck(CommonMessage.SetAck message) {
        window = message.window();
        left = window;
        sender.accept(new CommonRequest.AckSync(message.generation()));
    }

    @Override
    public void onPing(CommonMessage.Ping message) {
        sender.accept(CommonRequest.Pong.to(message));
    }

    @Override
    public void onDisconnecting(CommonMessage.Disconnecting message) {
        // not answered here
    }

    @Override
    public void onNotify(Notify message) {
        // not answered here
    }

    @Override
    public void onMessageList(CommonMessage.MessageList message) {
        // taken apart before
    }

    @Override
    public void onOther(CommonMessage message) {
        // not answered here
    }
}
