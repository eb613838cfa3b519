package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

/** The guest's end of the agent's stream: remembers what it is told. */
final class FakeGuest implements VdAgentMessage.Handler {
    static final int LINUX = VdAgentCapability.word(
            VdAgentCapability.MONITORS_CONFIG,
            VdAgentCapability.CLIPBOARD_BY_DEMAND,
            VdAgentCapability.CLIPBOARD_SELECTION);
    static final int WINDOWS = LINUX | VdAgentCapability.GUEST_LINEEND_CRLF.bit();

    final List<Object> told = new ArrayList<>();
    int pieces;
    private final SpiceAgent agent;
    private final VdAgentStream stream = new VdAgentStream(1 << 23);
    private boolean selections;

    FakeGuest(SpiceAgent agent) {
        this.agent = agent;
    }

    private void onRequest(MainRequest request) {
        if (request instanceof MainRequest.AgentData data) {
            pieces++;
            assertTrue(data.data().length() <= MainRequest.AgentData.MAX_SIZE);
            try {
                stream.add(data.data(), (type, body) -> VdAgentMessage
                        .read(type, body == null ? Bytes.EMPTY : body, selections, this));
            } catch (ProtocolException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void onCapabilities(AnnounceCapabilities message) {
        told.add("capabilities");
    }

    @Override
    public void onClipboard(Clipboard message) {
        Bytes data = message.data();
        told.add(message.format() + ":"
                + new String(data.array(), data.offset(), data.length(), StandardCharsets.UTF_8));
    }

    @Override
    public void onGrab(ClipboardGrab message) {
        told.add(message);
    }

    @Override
    public void onRequest(ClipboardRequest message) {
        told.add(message);
    }

    @Override
    public void onRelease(ClipboardRelease message) {
        told.add(message);
    }

    @Override
    public void onMonitorsConfig(MonitorsConfig message) {
        told.add(message);
    }

    /** The server says that there is an agent. */
    void connect(int tokens) {
        selections = false;
        agent.begin(this::onRequest, tokens);
    }

    /** There is an agent, and it has said what it can. */
    void begin(int capabilities, int tokens) {
        connect(tokens);
        say(new AnnounceCapabilities(false, capabilities));
        selections = VdAgentCapability.CLIPBOARD_SELECTION.in(capabilities);
        told.clear();
    }

    void begin(int capabilities) {
        begin(capabilities, 10_000);
    }

    void say(VdAgentMessage message) {
        agent.add(Bytes.of(VdAgentMessage.frame(message, selections)));
    }

    void copy(String text) {
        say(new ClipboardGrab(0, List.of(VdAgentMessage.FORMAT_UTF8_TEXT)));
        say(new Clipboard(0, VdAgentMessage.FORMAT_UTF8_TEXT,
                Bytes.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    void paste() {
        say(new ClipboardRequest(0, VdAgentMessage.FORMAT_UTF8_TEXT));
    }
}
