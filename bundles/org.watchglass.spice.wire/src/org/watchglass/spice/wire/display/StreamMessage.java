package org.watchglass.spice.wire.display;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Video streams. Times are the server's multimedia time in ms, which wraps. */
public sealed interface StreamMessage extends DisplayMessage
        permits StreamCreate,
        StreamMessage.Data,
        StreamMessage.DataSized,
        StreamMessage.ClipChange,
        StreamMessage.Destroy,
        StreamMessage.DestroyAll,
        StreamMessage.ActivateReport,
        StreamMessage.QualityIndicator {

    /** One frame. */
    record Data(int stream, int time, Bytes data) implements StreamMessage {
        public static final int TYPE = 123;

        static Data read(WireReader in) throws ProtocolException {
            return new Data(in.i32("stream"), in.i32("time"), in.bytes("frame", in.u32("frame size")));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(stream).u32(time).u32(data.length()).bytes(data);
        }

        @Override
        public String detail() {
            return "stream " + stream;
        }
    }

    /** One frame that has a size and a place of its own. */
    record DataSized(int stream, int time, int width, int height, Rect dest, Bytes data)
            implements StreamMessage {
        public static final int TYPE = 316;

        static DataSized read(WireReader in) throws ProtocolException {
            return new DataSized(
                    in.i32("stream"),
                    in.i32("time"),
                    in.i32("width"),
                    in.i32("height"),
                    Rects.read("destination", in),
                    in.bytes("frame", in.u32("frame size")));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(stream).u32(time).u32(width).u32(height);
            Rects.write(dest, out);
            out.u32(data.length()).bytes(data);
        }

        @Override
        public String detail() {
            return "stream " + stream + " " + Rects.text(dest);
        }
    }

    /** From here on the stream shows there. */
    record ClipChange(int stream, Clip clip) implements StreamMessage {
        public static final int TYPE = 124;

        static ClipChange read(WireReader in) throws ProtocolException {
            return new ClipChange(in.i32("stream"), Clip.read(in));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(stream);
            clip.write(out);
        }
    }

    /** The stream ends. */
    record Destroy(int stream) implements StreamMessage {
        public static final int TYPE = 125;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(stream);
        }

        @Override
        public String detail() {
            return "stream " + stream;
        }
    }

    /** All streams end. */
    record DestroyAll() implements StreamMessage {
        public static final int TYPE = 126;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** The server wants {@link DisplayRequest.StreamReport}s: after so many frames, or so many ms. */
    record ActivateReport(int stream, int uniqueId, int maxWindowSize, int timeoutMillis)
            implements StreamMessage {
        public static final int TYPE = 319;

        static ActivateReport read(WireReader in) throws ProtocolException {
            return new ActivateReport(in.i32("stream"), in.i32("unique id"), in.i32("window"),
                    in.i32("timeout"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(stream).u32(uniqueId).u32(maxWindowSize).u32(timeoutMillis);
        }
    }

    /** Of no known meaning. */
    record QualityIndicator(Bytes data) implements StreamMessage {
        public static final int TYPE = 322;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.bytes(data);
        }
    }

    /** As {@link DisplayMessage#read}. */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case StreamCreate.TYPE -> handler.onStreamCreate(StreamCreate.read(in));
            case Data.TYPE -> handler.onStreamData(Data.read(in));
            case DataSized.TYPE -> handler.onStreamDataSized(DataSized.read(in));
            case ClipChange.TYPE -> handler.onStreamClip(ClipChange.read(in));
            case Destroy.TYPE -> handler.onStreamDestroy(new Destroy(in.i32("stream")));
            case DestroyAll.TYPE -> handler.onStreamDestroyAll(new DestroyAll());
            case ActivateReport.TYPE -> handler.onStreamActivateReport(ActivateReport.read(in));
            case QualityIndicator.TYPE -> handler.onOther(new QualityIndicator(in.rest()));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        default void onStreamCreate(StreamCreate message) throws ProtocolException {
            onOther(message);
        }

        default void onStreamData(Data message) throws ProtocolException {
            onOther(message);
        }

        default void onStreamDataSized(DataSized message) throws ProtocolException {
            onOther(message);
        }

        default void onStreamClip(ClipChange message) throws ProtocolException {
            onOther(message);
        }

        default void onStreamDestroy(Destroy message) throws ProtocolException {
            onOther(message);
        }

        default void onStreamDestroyAll(DestroyAll message) throws ProtocolException {
            onOther(message);
        }

        default void onStreamActivateReport(ActivateReport message) throws ProtocolException {
            onOther(message);
        }

        /** Gets what has no method of its own. */
        void onOther(DisplayMessage message) throws ProtocolException;
    }
}
