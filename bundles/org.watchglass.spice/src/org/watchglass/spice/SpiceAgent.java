package org.watchglass.spice;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.GuestAgent;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.agent.VdAgentCapability;
import org.watchglass.spice.wire.agent.VdAgentMessage;
import org.watchglass.spice.wire.agent.VdAgentMessage.AnnounceCapabilities;
import org.watchglass.spice.wire.agent.VdAgentMessage.Clipboard;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardGrab;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRequest;
import org.watchglass.spice.wire.agent.VdAgentMessage.MonitorsConfig;
import org.watchglass.spice.wire.agent.VdAgentMessage.Reply;
import org.watchglass.spice.wire.agent.VdAgentStream;

/**
 * The guest's agent: screens' sizes and the clipboard's text. Front ends call it on any thread, the main
 * channel on its reader. The lock guards what both use; messages are sent and told under no lock.
 *
 * <p>What is wrong in the agent's stream is the guest's doing, not the server's: it costs the agent, until
 * the next one comes, and not the console.
 */
final class SpiceAgent implements GuestAgent {
    /** What the server may send without being asked: the guest's pace is the connection's. */
    private static final int ALL_TOKENS = -1;

    /** The text's limit and what is around it. */
    private static final int MAX_BODY = MAX_TEXT_BYTES + 64;

    private static final int CAPABILITIES = VdAgentCapability.word(
            VdAgentCapability.MONITORS_CONFIG,
            VdAgentCapability.REPLY,
            VdAgentCapability.CLIPBOARD_BY_DEMAND,
            VdAgentCapability.CLIPBOARD_SELECTION,
            VdAgentCapability.MONITORS_CONFIG_POSITION);

    private final Gaps gaps;
    private final Consumer<String> notices;
    private final Consumer<List<Monitor>> wishes;
    private final AgentPieces pieces = new AgentPieces();
    private final VdAgentStream stream = new VdAgentStream(MAX_BODY);
    private final AgentClipboard clipboard = new AgentClipboard(this);
    private final Handler handler = new Handler();

    private final Object lock = new Object();
    /** The guest's, once it has said them. */
    private int capabilities;

    private List<Monitor> monitors = List.of();

    /**
     * @param notices told one line for the user, under no lock
     * @param wishes told which screens the guest is about to be asked for, under no lock
     */
    SpiceAgent(Gaps gaps, Consumer<String> notices, Consumer<List<Monitor>> wishes) {
        this.gaps = gaps;
        this.notices = notices;
        this.wishes = wishes;
    }

    /** On the reader: there is an agent, and so many pieces it may be sent. */
    void begin(Consumer<MainRequest> channel, int tokens) {
        synchronized (lock) {
            capabilities = 0;
        }
        clipboard.begin();
        stream.reset();
        pieces.begin(channel, tokens);
        channel.accept(new MainRequest.AgentStart(ALL_TOKENS));
        send(new AnnounceCapabilities(true, CAPABILITIES));
        sendMonitors();
    }

    void end() {
        synchronized (lock) {
            capabilities = 0;
        }
        pieces.end();
    }

    void addTokens(int more) {
        pieces.addTokens(more);
    }

    /** Everything that was given to the channel is sent. */
    void sent() {
        pieces.sent();
    }

    /** On the reader. Without an agent, or after nonsense from it, nothing happens. */
    void add(Bytes piece) {
        if (!pieces.isOpen()) {
            return;
        }
        try {
            stream.add(piece, this::receive);
        } catch (ProtocolException e) {
            // Its text may hold what is on the clipboard.
            gaps.count("agent message broken", "");
            end();
        }
    }

    private void receive(int type, @Nullable Bytes body) throws ProtocolException {
        boolean selections = understands(VdAgentCapability.CLIPBOARD_SELECTION);
        if (body == null) {
            gaps.count("agent message too long", "");
        } else if (!VdAgentMessage.read(type, body, selections, handler)) {
            gaps.count("agent message " + type, "");
        }
    }

    /** Whether there is an agent, and it has said so. */
    boolean understands(VdAgentCapability capability) {
        synchronized (lock) {
            return capability.in(capabilities);
        }
    }

    void send(VdAgentMessage message) {
        boolean selections = understands(VdAgentCapability.CLIPBOARD_SELECTION);
        if (!pieces.send(VdAgentMessage.frame(message, selections))) {
            gaps.count("agent message not sent: it takes nothing", "");
        }
    }

    @Override
    public boolean isConnected() {
        return pieces.isOpen();
    }

    @Override
    public void arrange(List<Monitor> wanted) {
        List<Monitor> checked = GuestAgent.checked(wanted);
        synchronized (lock) {
            monitors = checked;
        }
        sendMonitors();
    }

    private void sendMonitors() {
        List<Monitor> wanted;
        synchronized (lock) {
            wanted = monitors;
        }
        if (!wanted.isEmpty()) {
            wishes.accept(wanted);
            send(new MonitorsConfig(wanted.stream()
                    .map(it -> new MonitorsConfig.Monitor(it.x(), it.y(), it.width(), it.height()))
                    .toList()));
        }
    }

    @Override
    public void shareClipboard(Consumer<String> received) {
        clipboard.share(received);
    }

    @Override
    public void unshareClipboard() {
        clipboard.unshare();
    }

    @Override
    public void offerText(String text) {
        clipboard.offer(text);
    }

    /** What the guest says, on the reader. */
    private final class Handler implements VdAgentMessage.Handler {
        @Override
        public void onCapabilities(AnnounceCapabilities message) {
            boolean first;
            synchronized (lock) {
                first = capabilities == 0;
                capabilities = message.capabilities();
            }
            if (message.request()) {
                send(new AnnounceCapabilities(false, CAPABILITIES));
            }
            if (first) {
                clipboard.offer();
            }
        }

        @Override
        public void onReply(Reply message) {
            if (message.to() == MonitorsConfig.TYPE && message.error() != Reply.SUCCESS) {
                notices.accept("the guest's agent could not give the guest the screens that are wanted");
            }
        }

        @Override
        public void onGrab(ClipboardGrab message) {
            clipboard.onGrab(message);
        }

        @Override
        public void onClipboard(Clipboard message) {
            clipboard.onClipboard(message);
        }

        @Override
        public void onRequest(ClipboardRequest message) {
            clipboard.onRequest(message);
        }
    }
}
