package org.watchglass.spice.wire;

import java.util.List;

/** What a server may send on every channel. */
public sealed interface CommonMessage extends Message
        permits CommonMessage.Migrate,
        CommonMessage.MigrateData,
        CommonMessage.SetAck,
        CommonMessage.Ping,
        CommonMessage.WaitForChannels,
        CommonMessage.Disconnecting,
        CommonMessage.MessageList,
        Notify {

    /** The server moves away. Flags: 1 flush wanted, 2 data to carry along follow. */
    record Migrate(int flags) implements CommonMessage {
        public static final int TYPE = 1;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(flags);
        }
    }

    /** To be carried to the next server as it is. */
    record MigrateData(Bytes data) implements CommonMessage {
        public static final int TYPE = 2;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.bytes(data);
        }
    }

    /**
     * From the next message on, each {@code window} messages received are to be acknowledged.
     *
     * @param window in messages; 0 turns acknowledging off
     */
    record SetAck(int generation, long window) implements CommonMessage {
        public static final int TYPE = 3;

        static SetAck read(WireReader in) throws ProtocolException {
            return new SetAck(in.i32("generation"), in.u32("window"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(generation).u32(window);
        }

        @Override
        public String detail() {
            return "window " + window;
        }
    }

    /** To be answered at once with {@link CommonRequest.Pong}. The time's unit is the server's own. */
    record Ping(int id, long timestamp, Bytes padding) implements CommonMessage {
        public static final int TYPE = 4;

        static Ping read(WireReader in) throws ProtocolException {
            return new Ping(in.i32("id"), in.i64("timestamp"), in.rest());
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(id).u64(timestamp).bytes(padding);
        }

        @Override
        public String detail() {
            return "id " + id;
        }
    }

    /** What follows on this channel must wait for other channels. */
    record WaitForChannels(List<ChannelWait> waits) implements CommonMessage {
        public static final int TYPE = 5;

        public WaitForChannels {
            waits = List.copyOf(waits);
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            ChannelWait.writeAll(waits, out);
        }
    }

    /** The server is about to close this channel; {@code reason} is the code of a link error. */
    record Disconnecting(long timestamp, int reason) implements CommonMessage {
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

        @Override
        public String detail() {
            return "reason " + reason;
        }
    }

    /** Other messages, to be handled in their order: what the {@code LIST} message is made of. */
    record MessageList(List<SubMessage> messages) implements CommonMessage {
        public static final int TYPE = SubMessage.LIST;

        public MessageList {
            messages = List.copyOf(messages);
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            int offset = 2 + 4 * messages.size();
            out.u16(messages.size());
            for (SubMessage message : messages) {
                out.u32(offset);
                offset += HeaderFormat.MINI.size() + message.body().length();
            }
            messages.forEach(
                    message -> out.u16(message.type()).u32(message.body().length()).bytes(message.body()));
        }
    }

    /**
     * Reads a message and hands it over.
     *
     * @param type as in the message header
     * @return false if no common message has that number: nothing was read then
     */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case Migrate.TYPE -> handler.onMigrate(new Migrate(in.i32("flags")));
            case MigrateData.TYPE -> handler.onMigrateData(new MigrateData(in.rest()));
            case SetAck.TYPE -> handler.onSetAck(SetAck.read(in));
            case Ping.TYPE -> handler.onPing(Ping.read(in));
            case WaitForChannels.TYPE ->
                handler.onWaitForChannels(new WaitForChannels(ChannelWait.readAll(in)));
            case Disconnecting.TYPE -> handler.onDisconnecting(Disconnecting.read(in));
            case Notify.TYPE -> handler.onNotify(Notify.read(in));
            case MessageList.TYPE -> handler.onMessageList(new MessageList(SubMessage.readAll(in.rest(), 0)));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        default void onMigrate(Migrate message) throws ProtocolException {
            onOther(message);
        }

        default void onMigrateData(MigrateData message) throws ProtocolException {
            onOther(message);
        }

        void onSetAck(SetAck message) throws ProtocolException;

        void onPing(Ping message) throws ProtocolException;

        default void onWaitForChannels(WaitForChannels message) throws ProtocolException {
            onOther(message);
        }

        void onDisconnecting(Disconnecting message) throws ProtocolException;

        void onNotify(Notify message) throws ProtocolException;

        void onMessageList(MessageList message) throws ProtocolException;

        /** Gets what has no method of its own. */
        void onOther(CommonMessage message) throws ProtocolException;
    }
}
