package org.watchglass.spice.wire.agent;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * A message of the agent's stream (VDAgentMessage). The clipboard's name their selection only if both sides
 * have announced {@link VdAgentCapability#CLIPBOARD_SELECTION}; without it they are about {@link
 * #SELECTION_CLIPBOARD}.
 */
public sealed interface VdAgentMessage {
    /** Every message begins with protocol, type, an opaque value and its size. */
    int HEADER_SIZE = 20;

    int PROTOCOL = 1;

    int SELECTION_CLIPBOARD = 0;
    int FORMAT_NONE = 0;
    int FORMAT_UTF8_TEXT = 1;

    int type();

    /** Writes the body. */
    void write(WireWriter out, boolean selections);

    /** The screens that the client would like the guest to have. */
    record MonitorsConfig(List<Monitor> monitors) implements VdAgentMessage {
        public static final int TYPE = 2;
        private static final int USE_POSITIONS = 1;
        private static final int DEPTH = 32;

        /** In pixels. */
        public record Monitor(int x, int y, int width, int height) {}

        public MonitorsConfig {
            monitors = List.copyOf(monitors);
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out, boolean selections) {
            out.u32(monitors.size()).u32(USE_POSITIONS);
            for (Monitor monitor : monitors) {
                out.u32(monitor.height()).u32(monitor.width()).u32(DEPTH).u32(monitor.x()).u32(monitor.y());
            }
        }
    }

    /**
     * What became of a message of the client's.
     *
     * @param to the type of that message
     * @param error {@link #SUCCESS}, or why not
     */
    record Reply(int to, int error) implements VdAgentMessage {
        public static final int TYPE = 3;
        public static final int SUCCESS = 1;
        public static final int ERROR = 2;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out, boolean selections) {
            out.u32(to).u32(error);
        }
    }

    /** @param data in that format; empty, with {@link #FORMAT_NONE}, if there is none */
    record Clipboard(int selection, int format, Bytes data) implements VdAgentMessage {
        public static final int TYPE = 4;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out, boolean selections) {
            writeSelection(out, selection, selections);
            out.u32(format).bytes(data);
        }
    }

    /**
     * @param request whether the other side is to say its own
     * @param capabilities the first word of {@link VdAgentCapability}
     */
    record AnnounceCapabilities(boolean request, int capabilities) implements VdAgentMessage {
        public static final int TYPE = 6;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out, boolean selections) {
            out.u32(request ? 1 : 0).u32(capabilities);
        }
    }

    /** Somebody has copied something on the sender's side, which can be had in these formats. */
    record ClipboardGrab(int selection, List<Integer> formats) implements VdAgentMessage {
        public static final int TYPE = 7;

        public ClipboardGrab {
            formats = List.copyOf(formats);
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out, boolean selections) {
            writeSelection(out, selection, selections);
            formats.forEach(out::u32);
        }
    }

    /** Somebody wants to paste on the sender's side. */
    record ClipboardRequest(int selection, int format) implements VdAgentMessage {
        public static final int TYPE = 8;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out, boolean selections) {
            writeSelection(out, selection, selections);
            out.u32(format);
        }
    }

    /** What the sender offered is no longer to be had. */
    record ClipboardRelease(int selection) implements VdAgentMessage {
        public static final int TYPE = 9;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out, boolean selections) {
            writeSelection(out, selection, selections);
        }
    }

    private static void writeSelection(WireWriter out, int selection, boolean selections) {
        if (selections) {
            out.u32(selection);
        }
    }

    /** The message with its header. */
    static byte[] frame(VdAgentMessage message, boolean selections) {
        WireWriter body = new WireWriter();
        message.write(body, selections);
        byte[] bytes = body.toByteArray();
        return new WireWriter().u32(PROTOCOL).u32(message.type()).u64(0).u32(bytes.length).bytes(bytes)
                .toByteArray();
    }

    /**
     * Reads a body and hands it to the handler.
     *
     * @return false if the type is not known, or of no use here
     */
    static boolean read(int type, Bytes body, boolean selections, Handler handler) throws ProtocolException {
        WireReader in = new WireReader("agent message " + type, body);
        switch (type) {
            case MonitorsConfig.TYPE -> handler.onMonitorsConfig(monitors(in));
            case Reply.TYPE -> handler.onReply(new Reply(in.i32("type"), in.i32("error")));
            case AnnounceCapabilities.TYPE ->
                handler.onCapabilities(new AnnounceCapabilities(
                        in.i32("request") != 0, in.remaining() == 0 ? 0 : in.i32("caps")));
            case Clipboard.TYPE ->
                handler.onClipboard(new Clipboard(selection(in, selections), in.i32("format"), in.rest()));
            case ClipboardGrab.TYPE -> handler.onGrab(grab(in, selections));
            case ClipboardRequest.TYPE ->
                handler.onRequest(new ClipboardRequest(selection(in, selections), in.i32("format")));
            case ClipboardRelease.TYPE -> handler.onRelease(new ClipboardRelease(selection(in, selections)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static int selection(WireReader in, boolean selections) throws ProtocolException {
        return selections ? in.i32("selection") & 0xFF : SELECTION_CLIPBOARD;
    }

    private static ClipboardGrab grab(WireReader in, boolean selections) throws ProtocolException {
        int selection = selection(in, selections);
        List<Integer> formats = new ArrayList<>();
        for (int left = in.fitting("formats", in.remaining() / 4, 4); left > 0; left--) {
            formats.add(in.i32("format"));
        }
        return new ClipboardGrab(selection, formats);
    }

    private static MonitorsConfig monitors(WireReader in) throws ProtocolException {
        long count = in.u32("count");
        in.i32("flags");
        List<MonitorsConfig.Monitor> monitors = new ArrayList<>();
        for (int left = in.fitting("monitors", count, 20); left > 0; left--) {
            int height = in.i32("height");
            int width = in.i32("width");
            in.i32("depth");
            monitors.add(new MonitorsConfig.Monitor(in.i32("x"), in.i32("y"), width, height));
        }
        return new MonitorsConfig(monitors);
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        void onCapabilities(AnnounceCapabilities message);

        void onClipboard(Clipboard message);

        void onGrab(ClipboardGrab message);

        void onRequest(ClipboardRequest message);

        default void onReply(Reply message) {}

        default void onRelease(ClipboardRelease message) {}

        /** For the guest's side. */
        default void onMonitorsConfig(MonitorsConfig message) {}
    }
}
