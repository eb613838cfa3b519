package org.watchglass.spice;

import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.connection.Incoming;
import org.watchglass.spice.connection.Receiver;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.InputsMessage;
import org.watchglass.spice.wire.MessageNames;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;

/** The channel of keys and mouse; what is sent on it is {@link GuestInput}'s. */
final class InputsChannel implements Receiver, InputsMessage.Handler {
    private final Channel channel;
    private final Session session;
    private final CommonParts common;
    private final Gaps gaps;

    InputsChannel(Channel channel, Session session, Gaps gaps) {
        this.channel = channel;
        this.session = session;
        this.gaps = gaps;
        common = new CommonParts(
                new ChannelListener(session, channel),
                waits -> gaps.count("WAIT_FOR_CHANNELS inputs", ""),
                gaps);
    }

    @Override
    public void onMessage(Incoming message) throws ProtocolException {
        for (SubMessage part : message.parts()) {
            String name = MessageNames.of(ChannelType.INPUTS, Direction.FROM_SERVER, part.type());
            WireReader in = new WireReader(name, part.body());
            if (!common.handles(part) && !InputsMessage.read(part.type(), in, this)) {
                gaps.count("message " + part.type() + " inputs", "");
            }
        }
    }

    @Override
    public void onMoved(boolean carried) {
        if (!carried) {
            session.input().moved();
        }
    }

    @Override
    public void onLost(String reason) {
        session.input().disconnected();
        session.lost(channel, reason);
    }

    @Override
    public void onInit(InputsMessage.Init message) {
        // The lock lights matter to those who send keys.
    }

    @Override
    public void onKeyModifiers(InputsMessage.KeyModifiers message) {
        // The lock lights matter to those who send keys.
    }

    @Override
    public void onMotionAck(InputsMessage.MotionAck message) {
        session.input().motionsAcknowledged();
    }
}
