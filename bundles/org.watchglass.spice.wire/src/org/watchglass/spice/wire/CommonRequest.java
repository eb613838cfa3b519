package org.watchglass.spice.wire;

/** What a client may send on every channel. */
public sealed interface CommonRequest extends Message {

    /** Answers {@link CommonMessage.SetAck}. */
    record AckSync(int generation) implements CommonRequest {
        public static final int TYPE = 1;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(generation);
        }
    }

    /** As many messages as the window was set to have been received. */
    record Ack() implements CommonRequest {
        public static final int TYPE = 2;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** Answers a ping, without its padding. */
    record Pong(int id, long timestamp) implements CommonRequest {
        public static final int TYPE = 3;

        public static Pong to(CommonMessage.Ping ping) {
            return new Pong(ping.id(), ping.timestamp());
        }

        static Pong read(WireReader in) throws ProtocolException {
            return new Pong(in.i32("id"), in.i64("timestamp"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(id).u64(timestamp);
        }
    }

    /** The last message before the client goes to the next server. */
    record MigrateFlushMark() implements CommonRequest {
        public static final int TYPE = 4;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** What the last server gave to carry along. */
    record MigrateData(Bytes data) implements CommonRequest {
        public static final int TYPE = 5;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.bytes(data);
        }
    }

    /** The client is about to close this channel. */
    record Disconnecting(long timestamp, int reason) implements CommonRequest {
        public static final int TYPE = 6;

        static Disconnecting read(WireReader in) throws ProtocolException {
            return new Disconnecting(in.i64("timestamp"), in.i32("reason"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u64(timestamp).u32(reason);
        }
    }

    /**
     * Reads a message and hands it over.
     *
     * @return false if no common message has that number: nothing was read then
     */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case AckSync.TYPE -> handler.onAckSync(new AckSync(in.i32("generation")));
            case Ack.TYPE -> handler.onAck(new Ack());
            case Pong.TYPE -> handler.onPong(Pong.read(in));
            case MigrateFlushMark.TYPE -> handler.onOther(new MigrateFlushMark());
            case MigrateData.TYPE -> handler.onOther(new MigrateData(in.rest()));
            case Disconnecting.TYPE -> handler.onDisconnecting(Disconnecting.read(in));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        void onAckSync(AckSync message) throws ProtocolException;

        void onAck(Ack message) throws ProtocolException;

        void onPong(Pong message) throws ProtocolException;

        void onDisconnecting(Disconnecting message) throws ProtocolException;

        /** Gets what has no method of its own. */
        void onOther(CommonRequest message) throws ProtocolException;
    }
}
