package org.watchglass.spice.wire;

/** What a client sends on the main channel. */
public sealed interface MainRequest extends Message {

    /** Of no use to today's servers. */
    record ClientInfo(long cacheSize) implements MainRequest {
        public static final int TYPE = 101;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u64(cacheSize);
        }
    }

    /** A message without contents: the steps of a migration. */
    record Step(int type) implements MainRequest {
        public static final int MIGRATE_CONNECTED = 102;
        public static final int MIGRATE_CONNECT_ERROR = 103;
        public static final int MIGRATE_END = 109;
        public static final int MIGRATE_CONNECTED_SEAMLESS = 111;
    }

    /** Asks for the list of channels, which does not come otherwise. */
    record AttachChannels() implements MainRequest {
        public static final int TYPE = 104;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** Asks for one of {@link MouseMode}. */
    record MouseModeRequest(int mode) implements MainRequest {
        public static final int TYPE = 105;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u16(mode);
        }
    }

    /** The server may send that many pieces of the agent's stream. */
    record AgentStart(int tokens) implements MainRequest {
        public static final int TYPE = 106;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(tokens);
        }
    }

    /** A piece of the stream to the agent, of at most {@link #MAX_SIZE} bytes. Costs one token. */
    record AgentData(Bytes data) implements MainRequest {
        public static final int TYPE = 107;
        public static final int MAX_SIZE = 2048;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.bytes(data);
        }
    }

    /** The server may send that many more pieces. */
    record AgentToken(int tokens) implements MainRequest {
        public static final int TYPE = 108;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(tokens);
        }
    }

    /** Asks the new host whether it can continue the old one's state. */
    record DoSeamless(int sourceVersion) implements MainRequest {
        public static final int TYPE = 110;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(sourceVersion);
        }
    }

    /**
     * Reads a message and hands it over.
     *
     * @return false if the main channel has no such message: nothing was read then
     */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case ClientInfo.TYPE -> handler.onOther(new ClientInfo(in.i64("cache size")));
            case Step.MIGRATE_CONNECTED,
                    Step.MIGRATE_CONNECT_ERROR,
                    Step.MIGRATE_END,
                    Step.MIGRATE_CONNECTED_SEAMLESS ->
                handler.onOther(new Step(type));
            case AttachChannels.TYPE -> handler.onAttachChannels(new AttachChannels());
            case MouseModeRequest.TYPE -> handler.onMouseModeRequest(new MouseModeRequest(in.u16("mode")));
            case AgentStart.TYPE -> handler.onAgentStart(new AgentStart(in.i32("tokens")));
            case AgentData.TYPE -> handler.onAgentData(new AgentData(in.rest()));
            case AgentToken.TYPE -> handler.onOther(new AgentToken(in.i32("tokens")));
            case DoSeamless.TYPE -> handler.onOther(new DoSeamless(in.i32("source version")));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        void onAttachChannels(AttachChannels message) throws ProtocolException;

        void onMouseModeRequest(MouseModeRequest message) throws ProtocolException;

        default void onAgentStart(AgentStart message) throws ProtocolException {
            onOther(message);
        }

        default void onAgentData(AgentData message) throws ProtocolException {
            onOther(message);
        }

        /** Gets what has no method of its own. */
        void onOther(MainRequest message) throws ProtocolException;
    }
}
