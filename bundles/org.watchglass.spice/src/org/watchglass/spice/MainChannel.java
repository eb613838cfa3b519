package org.watchglass.spice;

import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.connection.ChannelConnection;
import org.watchglass.spice.connection.Incoming;
import org.watchglass.spice.connection.Receiver;
import org.watchglass.spice.wire.AgentMessage;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.MainInit;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.MessageNames;
import org.watchglass.spice.wire.MigrationMessage;
import org.watchglass.spice.wire.MouseMode;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.MainCapability;

/** The channel that begins and ends a session. Everything here runs on its reader, but {@link #onSent}. */
final class MainChannel implements Receiver, MainMessage.Handler {
    static final Capabilities CAPABILITIES = Capabilities.of(
            MainCapability.SEMI_SEAMLESS_MIGRATE,
            MainCapability.NAME_AND_UUID,
            MainCapability.AGENT_CONNECTED_TOKENS,
            MainCapability.SEAMLESS_MIGRATE);

    private final ChannelConnection connection;
    private final Session session;
    private final CommonParts common;
    private final GapPlace gaps;
    private boolean clientModeKnown;
    /** What a server that does not say it anew gives the agent. */
    private int agentTokens;

    MainChannel(ChannelConnection connection, Session session, Gaps counter) {
        this.connection = connection;
        this.session = session;
        gaps = new GapPlace(counter);
        common = new CommonParts(
                new ChannelListener(session, connection.link().channel()),
                waits -> gaps.count("WAIT_FOR_CHANNELS main", ""),
                gaps);
    }

    @Override
    public void onMessage(Incoming message) throws ProtocolException {
        gaps.at(connection, message);
        for (SubMessage part : message.parts()) {
            String name = MessageNames.of(ChannelType.MAIN, Direction.FROM_SERVER, part.type());
            WireReader in = new WireReader(name, part.body());
            if (!common.handles(part) && !MainMessage.read(part.type(), in, this)) {
                gaps.count("message " + part.type() + " main", "");
            }
        }
    }

    @Override
    public void onSent() {
        session.agent().sent();
    }

    @Override
    public void onMoved(boolean carried) {
        if (carried) {
            session.migration().arrive();
        } else {
            clientModeKnown = false;
        }
    }

    @Override
    public void onLost(String reason) {
        session.lost(connection.link().channel(), reason);
    }

    @Override
    public void onInit(MainInit message) {
        boolean asking = session.begun(message.sessionId());
        session.mediaTime(message.multiMediaTime());
        onMouseModes(message.supportedMouseModes(), message.currentMouseMode());
        agentTokens = message.agentTokens();
        if (message.agentConnected()) {
            session.agent().begin(connection::send, agentTokens);
        } else {
            session.agent().end();
        }
        if (asking) {
            connection.send(new MainRequest.AttachChannels());
        }
    }

    @Override
    public void onChannelsList(MainMessage.ChannelsList message) {
        session.listed(message.channels());
    }

    @Override
    public void onMouseMode(MainMessage.MouseModeChange message) {
        onMouseModes(message.supported(), message.current());
    }

    @Override
    public void onMultiMediaTime(MainMessage.MultiMediaTime message) {
        session.mediaTime(message.millis());
    }

    /** In the client's mode no pointer positions come from the server: only who points wants that. */
    private void onMouseModes(int supported, int current) {
        boolean possible = (supported & MouseMode.CLIENT) != 0;
        session.input().modeChanged(current);
        if (possible && !clientModeKnown && current != MouseMode.CLIENT) {
            session.input().absolutePossible(
                    () -> connection.send(new MainRequest.MouseModeRequest(MouseMode.CLIENT)));
        }
        clientModeKnown = possible;
    }

    @Override
    public void onMigration(MigrationMessage message) throws ProtocolException {
        session.migration().handle(message, connection);
    }

    @Override
    public void onAgentConnected(AgentMessage.Connected message) {
        session.agent().begin(connection::send, agentTokens);
    }

    @Override
    public void onAgentConnectedTokens(AgentMessage.ConnectedTokens message) {
        session.agent().begin(connection::send, message.tokens());
    }

    @Override
    public void onAgentDisconnected(AgentMessage.Disconnected message) {
        session.agent().end();
    }

    @Override
    public void onAgentToken(AgentMessage.Token message) {
        session.agent().addTokens(message.tokens());
    }

    @Override
    public void onAgentData(AgentMessage.Data message) {
        session.agent().add(message.data());
    }

    @Override
    public void onOther(MainMessage message) {
        // The guest's name is of no use yet.
    }
}
