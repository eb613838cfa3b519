package org.watchglass.spice;

import java.nio.charset.StandardCharsets;
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
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRelease;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRequest;
import org.watchglass.spice.wire.agent.VdAgentMessage.MonitorsConfig;
import org.watchglass.spice.wire.agent.VdAgentStream;

/**
 * The guest's agent: screens' sizes and the clipboard's text. Front ends call it on any thread, the main
 * channel on its reader. The lock guards what both use; messages are sent and told under no lock. Contents of
 * the clipboard are kept while they are offered, and never logged.
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
    private final AgentPieces pieces = new AgentPieces();
    private final VdAgentStream stream = new VdAgentStream(MAX_BODY);
    private final Handler handler = new Handler();

    private final Object lock = new Object();
    /** The guest's, once it has said them. */
    private int capabilities;

    private List<Monitor> monitors = List.of();
    private @Nullable Consumer<String> receiver;
    private @Nullable String offered;
    /** A text that was asked for is on its way. */
    private boolean asked;

    SpiceAgent(Gaps gaps) {
        this.gaps = gaps;
    }

    /** On the reader: there is an agent, and so many pieces it may be sent. */
    void begin(Consumer<MainRequest> channel, int tokens) {
        synchronized (lock) {
            capabilities = 0;
            asked = false;
        }
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

    /** On the reader. */
    void add(Bytes piece) throws ProtocolException {
        stream.add(piece, this::receive);
    }

    private void receive(int type, @Nullable Bytes body) throws ProtocolException {
        if (body == null) {
            gaps.count("agent message too long", "");
        } else {
            VdAgentMessage.read(type, body, understands(VdAgentCapability.CLIPBOARD_SELECTION), handler);
        }
    }

    private boolean understands(VdAgentCapability capability) {
        synchronized (lock) {
            return capability.in(capabilities);
        }
    }

    private void send(VdAgentMessage message) {
        pieces.send(VdAgentMessage.frame(message, understands(VdAgentCapability.CLIPBOARD_SELECTION)));
    }

    @Override
    public boolean isConnected() {
        return pieces.isOpen();
    }

    @Override
    public void arrange(List<Monitor> wanted) {
        if (wanted.isEmpty() || wanted.size() > MAX_MONITORS) {
            throw new IllegalArgumentException("1 to " + MAX_MONITORS + " monitors, not " + wanted.size());
        }
        synchronized (lock) {
            monitors = List.copyOf(wanted);
        }
        sendMonitors();
    }

    private void sendMonitors() {
        List<Monitor> wanted;
        synchronized (lock) {
            wanted = monitors;
        }
        if (!wanted.isEmpty()) {
            send(new MonitorsConfig(wanted.stream()
                    .map(it -> new MonitorsConfig.Monitor(it.x(), it.y(), it.width(), it.height()))
                    .toList()));
        }
    }

    @Override
    public void shareClipboard(Consumer<String> received) {
        synchronized (lock) {
            receiver = received;
        }
    }

    @Override
    public void unshareClipboard() {
        boolean ours;
        synchronized (lock) {
            ours = offered != null;
            receiver = null;
            offered = null;
            asked = false;
        }
        if (ours) {
            send(new ClipboardRelease(VdAgentMessage.SELECTION_CLIPBOARD));
        }
    }

    @Override
    public void offerText(String text) {
        synchronized (lock) {
            // A char is at least one byte: what is longer need not be coded to be refused.
            if (receiver == null || text.length() > MAX_TEXT_BYTES) {
                return;
            }
            offered = text;
        }
        offer();
    }

    private void offer() {
        boolean possible;
        synchronized (lock) {
            possible = offered != null && VdAgentCapability.CLIPBOARD_BY_DEMAND.in(capabilities);
        }
        if (possible) {
            send(new ClipboardGrab(
                    VdAgentMessage.SELECTION_CLIPBOARD, List.of(VdAgentMessage.FORMAT_UTF8_TEXT)));
        }
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
                offer();
            }
        }

        @Override
        public void onGrab(ClipboardGrab message) {
            boolean wanted;
            synchronized (lock) {
                boolean ours = message.selection() == VdAgentMessage.SELECTION_CLIPBOARD && receiver != null;
                offered = ours ? null : offered;
                wanted = ours && message.formats().contains(VdAgentMessage.FORMAT_UTF8_TEXT);
                asked |= wanted;
            }
            if (wanted) {
                send(new ClipboardRequest(
                        VdAgentMessage.SELECTION_CLIPBOARD, VdAgentMessage.FORMAT_UTF8_TEXT));
            }
        }

        @Override
        public void onClipboard(Clipboard message) {
            @Nullable Consumer<String> to;
            synchronized (lock) {
                to = asked && message.selection() == VdAgentMessage.SELECTION_CLIPBOARD ? receiver : null;
                asked &= to == null;
            }
            Bytes data = message.data();
            if (to != null && message.format() == VdAgentMessage.FORMAT_UTF8_TEXT
                    && data.length() <= MAX_TEXT_BYTES) {
                String text = new String(data.array(), data.offset(), data.length(), StandardCharsets.UTF_8);
                to.accept(understands(VdAgentCapability.GUEST_LINEEND_CRLF) ? text.replace("\r\n", "\n")
                        : text);
            }
        }

        @Override
        public void onRequest(ClipboardRequest message) {
            boolean text = message.selection() == VdAgentMessage.SELECTION_CLIPBOARD
                    && message.format() == VdAgentMessage.FORMAT_UTF8_TEXT;
            byte[] data = text ? offeredBytes() : new byte[0];
            int format = data.length == 0 ? VdAgentMessage.FORMAT_NONE : message.format();
            send(new Clipboard(message.selection(), format, Bytes.of(data)));
        }

        /** Empty if there is nothing, or too much. */
        private byte[] offeredBytes() {
            String text;
            boolean crlf;
            synchronized (lock) {
                text = offered == null ? "" : offered;
                crlf = VdAgentCapability.GUEST_LINEEND_CRLF.in(capabilities);
            }
            String lines = crlf ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
            byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
            return bytes.length > MAX_TEXT_BYTES ? new byte[0] : bytes;
        }
    }
}
