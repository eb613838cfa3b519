package org.watchglass.fuzz;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.agent.AgentMask;
import org.watchglass.spice.wire.agent.VdAgentMessage;
import org.watchglass.spice.wire.agent.VdAgentMessage.AnnounceCapabilities;
import org.watchglass.spice.wire.agent.VdAgentMessage.Clipboard;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardGrab;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRequest;
import org.watchglass.spice.wire.agent.VdAgentStream;

/** The stream of a guest's agent. The first byte says how it is cut. */
public final class AgentTarget {
    private static final int LIMIT = 1 << 16;

    private AgentTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        mask(data);
        VdAgentStream stream = new VdAgentStream(LIMIT);
        int size = 1 + (data[0] & 0xFF);
        try {
            for (int at = 1; at < data.length; at += size) {
                stream.add(new Bytes(data, at, Math.min(size, data.length - at)), (type, body) -> {
                    if (body != null) {
                        VdAgentMessage.read(type, body, size % 2 == 0, new Nobody());
                    }
                });
            }
        } catch (ProtocolException e) {
            // as it should be
        }
    }

    private static void mask(byte... data) {
        AgentMask mask = new AgentMask();
        byte[] copy = data.clone();
        int size = 1 + (data[0] & 0xFF);
        for (int at = 1; at < data.length; at += size) {
            mask.follow(new Bytes(data, at, Math.min(size, data.length - at)), copy);
        }
    }

    private static final class Nobody implements VdAgentMessage.Handler {
        @Override
        public void onCapabilities(AnnounceCapabilities message) {}

        @Override
        public void onClipboard(Clipboard message) {}

        @Override
        public void onGrab(ClipboardGrab message) {}

        @Override
        public void onRequest(ClipboardRequest message) {}
    }
}
