package org.watchglass.spice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.GuestAgent;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.agent.VdAgentCapability;
import org.watchglass.spice.wire.agent.VdAgentMessage;
import org.watchglass.spice.wire.agent.VdAgentMessage.Clipboard;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardGrab;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRelease;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRequest;

/**
 * The clipboard that is shared with the guest, through its agent. Any thread. The lock guards all fields;
 * messages are sent and texts are given under no lock. Contents are kept while they are offered, and never
 * logged.
 */
final class AgentClipboard {
    private final SpiceAgent agent;
    private final Object lock = new Object();
    private @Nullable Consumer<String> receiver;
    private @Nullable String offered;
    /** A text that was asked for is on its way. */
    private boolean asked;

    AgentClipboard(SpiceAgent agent) {
        this.agent = agent;
    }

    /** The agent is another one: it has not been asked for anything. */
    void begin() {
        synchronized (lock) {
            asked = false;
        }
    }

    void share(Consumer<String> received) {
        synchronized (lock) {
            receiver = received;
        }
    }

    void unshare() {
        boolean ours;
        synchronized (lock) {
            ours = offered != null;
            receiver = null;
            offered = null;
            asked = false;
        }
        if (ours && agent.understands(VdAgentCapability.CLIPBOARD_BY_DEMAND)) {
            agent.send(new ClipboardRelease(VdAgentMessage.SELECTION_CLIPBOARD));
        }
    }

    void offer(String text) {
        synchronized (lock) {
            // A char is at least one byte: what is longer need not be coded to be refused.
            if (receiver == null || text.length() > GuestAgent.MAX_TEXT_BYTES) {
                return;
            }
            offered = text;
        }
        offer();
    }

    /** Offers what is to be offered, if the agent can take it. */
    void offer() {
        boolean any;
        synchronized (lock) {
            any = offered != null;
        }
        if (any && agent.understands(VdAgentCapability.CLIPBOARD_BY_DEMAND)) {
            agent.send(new ClipboardGrab(
                    VdAgentMessage.SELECTION_CLIPBOARD, List.of(VdAgentMessage.FORMAT_UTF8_TEXT)));
        }
    }

    void onGrab(ClipboardGrab message) {
        boolean wanted;
        synchronized (lock) {
            boolean ours = message.selection() == VdAgentMessage.SELECTION_CLIPBOARD && receiver != null;
            offered = ours ? null : offered;
            wanted = ours && message.formats().contains(VdAgentMessage.FORMAT_UTF8_TEXT);
            asked |= wanted;
        }
        if (wanted) {
            agent.send(
                    new ClipboardRequest(VdAgentMessage.SELECTION_CLIPBOARD,
                            VdAgentMessage.FORMAT_UTF8_TEXT));
        }
    }

    void onClipboard(Clipboard message) {
        @Nullable Consumer<String> to;
        synchronized (lock) {
            to = asked && message.selection() == VdAgentMessage.SELECTION_CLIPBOARD ? receiver : null;
            asked &= to == null;
        }
        Bytes data = message.data();
        if (to != null && message.format() == VdAgentMessage.FORMAT_UTF8_TEXT
                && data.length() <= GuestAgent.MAX_TEXT_BYTES) {
            String text = new String(data.array(), data.offset(), data.length(), StandardCharsets.UTF_8);
            to.accept(hasOtherEndsOfLines() ? text.replace("\r\n", "\n") : text);
        }
    }

    void onRequest(ClipboardRequest message) {
        boolean text = message.selection() == VdAgentMessage.SELECTION_CLIPBOARD
                && message.format() == VdAgentMessage.FORMAT_UTF8_TEXT;
        byte[] data = text ? offeredBytes() : new byte[0];
        int format = data.length == 0 ? VdAgentMessage.FORMAT_NONE : message.format();
        agent.send(new Clipboard(message.selection(), format, Bytes.of(data)));
    }

    /** Empty if there is nothing, or too much. */
    private byte[] offeredBytes() {
        String text;
        synchronized (lock) {
            text = offered == null ? "" : offered;
        }
        String lines = hasOtherEndsOfLines() ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        return bytes.length > GuestAgent.MAX_TEXT_BYTES ? new byte[0] : bytes;
    }

    private boolean hasOtherEndsOfLines() {
        return agent.understands(VdAgentCapability.GUEST_LINEEND_CRLF);
    }
}
