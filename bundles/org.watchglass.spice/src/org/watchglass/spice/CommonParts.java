package org.watchglass.spice;

import java.util.List;
import java.util.function.Consumer;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.ChannelWait;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.MessageNames;
import org.watchglass.spice.wire.Notify;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.link.LinkError;

/** What a server may say on any channel, beside what the connection answers by itself. */
final class CommonParts implements CommonMessage.Handler {
    private static final System.Logger LOG = System.getLogger(CommonParts.class.getName());

    /** What becomes of it. */
    interface Listener {
        void onNotice(String text);

        /** The server says that it is about to close the channel. */
        void onFarewell(String reason);
    }

    private final Listener listener;
    private final Consumer<List<ChannelWait>> waiting;
    private final Gaps gaps;

    /** @param waiting called where what follows must wait for other channels */
    CommonParts(Listener listener, Consumer<List<ChannelWait>> waiting, Gaps gaps) {
        this.listener = listener;
        this.waiting = waiting;
        this.gaps = gaps;
    }

    /** Handles a message if it is a common one. */
    boolean handles(SubMessage part) throws ProtocolException {
        return CommonMessage.read(part.type(), new WireReader(name(part.type()), part.body()), this);
    }

    /** As {@link #handles}; one that is malformed is a gap, and there is nothing more to be done about it. */
    boolean takes(SubMessage part) {
        try {
            return handles(part);
        } catch (ProtocolException e) {
            gaps.count("malformed common message " + part.type(), String.valueOf(e.getMessage()));
            return true;
        }
    }

    /** Only errors are for the user: QEMU warns at every connect of every channel without TLS. */
    @Override
    public void onNotify(Notify message) {
        String line = "the server says: " + message.text();
        if (message.severity() >= Notify.ERROR) {
            listener.onNotice(line);
        } else {
            LOG.log(System.Logger.Level.DEBUG, OneLine.of(line));
        }
    }

    @Override
    public void onDisconnecting(CommonMessage.Disconnecting message) {
        LinkError reason = LinkError.of(message.reason());
        String why = reason == LinkError.OK ? "" : " (" + reason + ")";
        listener.onFarewell("the server ended the session" + why);
    }

    @Override
    public void onWaitForChannels(CommonMessage.WaitForChannels message) {
        waiting.accept(message.waits());
    }

    @Override
    public void onSetAck(CommonMessage.SetAck message) {
        // answered by the connection
    }

    @Override
    public void onPing(CommonMessage.Ping message) {
        // answered by the connection
    }

    @Override
    public void onMessageList(CommonMessage.MessageList message) {
        gaps.count("LIST in a LIST", "");
    }

    @Override
    public void onOther(CommonMessage message) {
        gaps.count(name(message.type()), "");
    }

    private static String name(int type) {
        return MessageNames.of(ChannelType.MAIN, Direction.FROM_SERVER, type);
    }
}
