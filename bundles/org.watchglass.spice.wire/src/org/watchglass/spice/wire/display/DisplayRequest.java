package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** What a client sends on a display channel. */
public sealed interface DisplayRequest extends Message {

    /**
     * The first message: without it the server sends nothing.
     *
     * @param cacheId 1 on all display channels of a session makes them share the image cache
     * @param cacheSize in pixels
     * @param dictionaryId 1 on all display channels of a session makes them share the GLZ dictionary
     * @param dictionarySize in pixels
     */
    record Init(int cacheId, long cacheSize, int dictionaryId, int dictionarySize) implements DisplayRequest {
        public static final int TYPE = 101;

        //  0       1               9       10              14
        // +-------+---------------+-------+---------------+
        // | cache | size (8)      | dict. | size          |
        // +-------+---------------+-------+---------------+
        static Init read(WireReader in) throws ProtocolException {
            return new Init(
                    in.u8("cache id"), in.i64("cache size"), in.u8("dictionary id"),
                    in.i32("dictionary size"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u8(cacheId).u64(cacheSize).u8(dictionaryId).u32(dictionarySize);
        }
    }

    /** How a stream fares. Times are the server's multimedia time in ms. */
    record StreamReport(
            int stream,
            int uniqueId,
            int startFrameTime,
            int endFrameTime,
            int frames,
            int drops,
            int lastFrameDelay,
            int audioDelay)
            implements DisplayRequest {
        public static final int TYPE = 102;

        // eight u32
        static StreamReport read(WireReader in) throws ProtocolException {
            return new StreamReport(
                    in.i32("stream"),
                    in.i32("unique id"),
                    in.i32("start"),
                    in.i32("end"),
                    in.i32("frames"),
                    in.i32("drops"),
                    in.i32("frame delay"),
                    in.i32("audio delay"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(stream).u32(uniqueId).u32(startFrameTime).u32(endFrameTime);
            out.u32(frames).u32(drops).u32(lastFrameDelay).u32(audioDelay);
        }
    }

    /** Only for servers that announced {@code PREF_COMPRESSION}. */
    record PreferredCompression(int compression) implements DisplayRequest {
        public static final int TYPE = 103;
        public static final int OFF = 1;
        public static final int AUTO_GLZ = 2;
        public static final int AUTO_LZ = 3;
        public static final int QUIC = 4;
        public static final int GLZ = 5;
        public static final int LZ = 6;
        public static final int LZ4 = 7;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u8(compression);
        }
    }

    /** Answers {@link SurfaceMessage.GlDraw}. */
    record GlDrawDone() implements DisplayRequest {
        public static final int TYPE = 104;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /**
     * Codecs of {@link StreamCreate}, best first; only for servers that announced
     * {@code PREF_VIDEO_CODEC_TYPE}.
     */
    record PreferredVideoCodecs(Bytes codecs) implements DisplayRequest {
        public static final int TYPE = 105;

        static PreferredVideoCodecs read(WireReader in) throws ProtocolException {
            return new PreferredVideoCodecs(in.bytes("codecs", in.u8("codec count")));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u8(codecs.length()).bytes(codecs);
        }
    }

    /**
     * Reads a message and hands it over.
     *
     * @return false if the display channel has no such message: nothing was read then
     */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case Init.TYPE -> handler.onInit(Init.read(in));
            case StreamReport.TYPE -> handler.onOther(StreamReport.read(in));
            case PreferredCompression.TYPE ->
                handler.onPreferredCompression(new PreferredCompression(in.u8("compression")));
            case GlDrawDone.TYPE -> handler.onOther(new GlDrawDone());
            case PreferredVideoCodecs.TYPE -> handler.onOther(PreferredVideoCodecs.read(in));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        void onInit(Init message) throws ProtocolException;

        void onPreferredCompression(PreferredCompression message) throws ProtocolException;

        /** Gets what has no method of its own. */
        void onOther(DisplayRequest message) throws ProtocolException;
    }
}
