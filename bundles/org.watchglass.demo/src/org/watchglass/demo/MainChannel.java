package org.watchglass.demo;

import java.io.IOException;
import org.watchglass.spice.wire.MainInit;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.MouseMode;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.link.MainCapability;

/** Says who we are, which channels there are, and which mouse mode holds. */
final class MainChannel implements ServerChannel, MainRequest.Handler {
    private static final String NAME = "Watchglass demo";
    private static final int MOUSE_MODES = MouseMode.SERVER | MouseMode.CLIENT;
    private static final int AGENT_TOKENS = 10;
    private static final int RAM_HINT = 64 << 20;

    private final Session session;
    private final boolean wantsName;
    private final Outbox outbox = new Outbox();

    MainChannel(Session session, Link link) {
        this.session = session;
        this.wantsName = link.capabilities().has(MainCapability.NAME_AND_UUID);
    }

    @Override
    public void serve(Connection connection) throws IOException, InterruptedException {
        int time = (int) (System.nanoTime() / 1_000_000);
        connection.send(new MainInit(
                session.id(), 1, MOUSE_MODES, session.mouseMode(), false, AGENT_TOKENS, time, RAM_HINT));
        if (wantsName) {
            connection.send(new MainMessage.Name(NAME));
        }
        connection.flush();
        outbox.serve(connection);
    }

    @Override
    public boolean request(int type, WireReader in) throws ProtocolException {
        return MainRequest.read(type, in, this);
    }

    @Override
    public void onAttachChannels(MainRequest.AttachChannels message) {
        outbox.put(new MainMessage.ChannelsList(Session.CHANNELS));
    }

    @Override
    public void onMouseModeRequest(MainRequest.MouseModeRequest message) {
        if (message.mode() == MouseMode.SERVER || message.mode() == MouseMode.CLIENT) {
            session.mouseMode(message.mode());
        }
        outbox.put(new MainMessage.MouseModeChange(MOUSE_MODES, session.mouseMode()));
    }

    @Override
    public void onOther(MainRequest message) {
        // there is no agent, and nobody migrates
    }
}
