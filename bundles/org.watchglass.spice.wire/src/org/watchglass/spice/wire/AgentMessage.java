package org.watchglass.spice.wire;

/** What a server sends on the main channel about the guest's agent. */
public sealed interface AgentMessage extends MainMessage {

    /** The agent is there, and tokens are those given before. */
    record Connected() implements AgentMessage {
        public static final int TYPE = 107;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** The agent is gone. */
    record Disconnected(int error) implements AgentMessage {
        public static final int TYPE = 108;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(error);
        }
    }

    /** A piece of the agent's stream of messages, cut anywhere. */
    record Data(Bytes data) implements AgentMessage {
        public static final int TYPE = 109;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.bytes(data);
        }
    }

    /** The client may send that many more pieces. */
    record Token(int tokens) implements AgentMessage {
        public static final int TYPE = 110;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(tokens);
        }
    }

    /** The agent is there, and the client may send that many pieces. */
    record ConnectedTokens(int tokens) implements AgentMessage {
        public static final int TYPE = 115;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(tokens);
        }
    }

    /** As {@link MainMessage#read}. */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case Connected.TYPE -> handler.onAgentConnected(new Connected());
            case Disconnected.TYPE -> handler.onAgentDisconnected(new Disconnected(in.i32("error")));
            case Data.TYPE -> handler.onAgentData(new Data(in.rest()));
            case Token.TYPE -> handler.onAgentToken(new Token(in.i32("tokens")));
            case ConnectedTokens.TYPE ->
                handler.onAgentConnectedTokens(new ConnectedTokens(in.i32("tokens")));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        default void onAgentConnected(Connected message) throws ProtocolException {
            onOther(message);
        }

        default void onAgentDisconnected(Disconnected message) throws ProtocolException {
            onOther(message);
        }

        default void onAgentData(Data message) throws ProtocolException {
            onOther(message);
        }

        default void onAgentToken(Token message) throws ProtocolException {
            onOther(message);
        }

        default void onAgentConnectedTokens(ConnectedTokens message) throws ProtocolException {
            onOther(message);
        }

        /** Gets what has no method of its own. */
        void onOther(MainMessage message) throws ProtocolException;
    }
}
