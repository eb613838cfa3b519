package org.watchglass.spice;

import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.connection.ChannelConnection;
import org.watchglass.spice.connection.Incoming;
import org.watchglass.spice.connection.Receiver;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.InputsMessage;
import org.watchglass.spice.wire.MessageNames;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;

/** The channel of keys and mouse; what is sent on it is {@link GuestInput}'s. */
final class InputsChannel implements Receiver, InputsMessage.Handler {
    private final ChannelConnection connection;
    private final Session session;
    private final CommonParts common;
    private final GapPlace gaps;

    InputsChannel(ChannelConnection connection, Session session, Gaps counter) {
        this.connection = connection;
        this.session = session;
        gaps = new GapPlace(counter);
        common = new CommonParts(
                new ChannelListener(session, connection.link().channel()),
                waits -> gaps.count("WAIT_FOR_CHANNELS inputs", ""), gaps);
    }

    @Override
    public void onMessage(Incoming message) throws ProtocolException {
        gaps.at(connection, message);
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
        session.lost(connection.link().channel(), reason);
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
