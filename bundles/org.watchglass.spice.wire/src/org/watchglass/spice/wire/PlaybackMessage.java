package org.watchglass.spice.wire;

import java.util.ArrayList;
import java.util.List;

/** What a server sends on the playback channel. Times are the server's multimedia time in ms, which wraps. */
public sealed interface PlaybackMessage extends Message {
    /** A mode: interleaved signed 16-bit samples, little endian. */
    int RAW = 1;

    int CELT = 2;
    int OPUS = 3;

    /** Some sound, in the mode set before. */
    record Data(int time, Bytes data) implements PlaybackMessage {
        public static final int TYPE = 101;

        static Data read(WireReader in) throws ProtocolException {
            return new Data(in.i32("time"), in.rest());
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(time).bytes(data);
        }
    }

    /** How the data that follow are encoded. */
    record Mode(int time, int mode, Bytes data) implements PlaybackMessage {
        public static final int TYPE = 102;

        static Mode read(WireReader in) throws ProtocolException {
            return new Mode(in.i32("time"), in.u16("mode"), in.rest());
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(time).u16(mode).bytes(data);
        }
    }

    /**
     * The guest opens its device.
     *
     * @param format 1 for signed 16 bit
     * @param frequency in Hz
     */
    record Start(int channels, int format, int frequency, int time) implements PlaybackMessage {
        public static final int TYPE = 103;

        static Start read(WireReader in) throws ProtocolException {
            return new Start(
                    in.u32("channels", 1, 64), in.u16("format"), in.u32("frequency", 1, 1_000_000),
                    in.i32("time"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(channels).u16(format).u32(frequency).u32(time);
        }

        @Override
        public String detail() {
            return frequency + " Hz x" + channels;
        }
    }

    /** The guest closes its device. */
    record Stop() implements PlaybackMessage {
        public static final int TYPE = 104;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** Linear volume of each channel, 65535 is full. */
    record Volume(List<Integer> channels) implements PlaybackMessage {
        public static final int TYPE = 105;

        public Volume {
            channels = List.copyOf(channels);
        }

        static Volume read(WireReader in) throws ProtocolException {
            int count = in.fitting("channel count", in.u8("channel count"), 2);
            List<Integer> channels = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                channels.add(in.u16("volume"));
            }
            return new Volume(channels);
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u8(channels.size());
            channels.forEach(out::u16);
        }
    }

    record Mute(boolean muted) implements PlaybackMessage {
        public static final int TYPE = 106;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u8(muted ? 1 : 0);
        }
    }

    /** Play that many ms behind. */
    record Latency(int millis) implements PlaybackMessage {
        public static final int TYPE = 107;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(millis);
        }
    }

    /**
     * Reads a message and hands it over.
     *
     * @return false if the playback channel has no such message: nothing was read then
     */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case Data.TYPE -> handler.onData(Data.read(in));
            case Mode.TYPE -> handler.onMode(Mode.read(in));
            case Start.TYPE -> handler.onStart(Start.read(in));
            case Stop.TYPE -> handler.onStop(new Stop());
            case Volume.TYPE -> handler.onOther(Volume.read(in));
            case Mute.TYPE -> handler.onOther(new Mute(in.u8("mute") != 0));
            case Latency.TYPE -> handler.onOther(new Latency(in.i32("latency")));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        void onData(Data message) throws ProtocolException;

        void onMode(Mode message) throws ProtocolException;

        void onStart(Start message) throws ProtocolException;

        void onStop(Stop message) throws ProtocolException;

        /** Gets volume, mute and latency. */
        void onOther(PlaybackMessage message) throws ProtocolException;
    }
}
