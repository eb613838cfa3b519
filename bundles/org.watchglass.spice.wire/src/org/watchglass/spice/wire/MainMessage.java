package org.watchglass.spice.wire;

import java.util.ArrayList;
import java.util.List;

/** What a server sends on the main channel. */
public sealed interface MainMessage extends Message
        permits MainInit,
        AgentMessage,
        MigrationMessage,
        MainMessage.ChannelsList,
        MainMessage.MouseModeChange,
        MainMessage.MultiMediaTime,
        MainMessage.Name,
        MainMessage.Uuid {

    /** The channels there are besides main; sent once the client has asked to attach them. */
    record ChannelsList(List<Channel> channels) implements MainMessage {
        public static final int TYPE = 104;

        public ChannelsList {
            channels = List.copyOf(channels);
        }

        static ChannelsList read(WireReader in) throws ProtocolException {
            int count = in.count("channel count", 2);
            List<Channel> channels = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                channels.add(new Channel(in.u8("channel type"), in.u8("channel id")));
            }
            return new ChannelsList(channels);
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(channels.size());
            channels.forEach(channel -> out.u8(channel.type()).u8(channel.id()));
        }

        @Override
        public String detail() {
            return channels.size() + " channels";
        }
    }

    /** Bits and one value of {@link MouseMode}. */
    record MouseModeChange(int supported, int current) implements MainMessage {
        public static final int TYPE = 105;

        static MouseModeChange read(WireReader in) throws ProtocolException {
            return new MouseModeChange(in.u16("supported modes"), in.u16("current mode"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u16(supported).u16(current);
        }

        @Override
        public String detail() {
            return "supported " + supported + " current " + current;
        }
    }

    /** The server's clock in ms; wraps, so compare by signed difference. */
    record MultiMediaTime(int millis) implements MainMessage {
        public static final int TYPE = 106;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(millis);
        }
    }

    /** The guest's name. */
    record Name(String text) implements MainMessage {
        public static final int TYPE = 113;

        static Name read(WireReader in) throws ProtocolException {
            return new Name(in.text("name", in.u32("name length")));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(WireWriter.textSize(text)).text(text);
        }

        @Override
        public String detail() {
            return text;
        }
    }

    /** The guest's UUID, 16 bytes. */
    record Uuid(Bytes id) implements MainMessage {
        public static final int TYPE = 114;

        static Uuid read(WireReader in) throws ProtocolException {
            return new Uuid(in.bytes("uuid", 16));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.bytes(id);
        }
    }

    /**
     * Reads a message and hands it over.
     *
     * @return false if the main channel has no such message: nothing was read then
     */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case MainInit.TYPE -> handler.onInit(MainInit.read(in));
            case ChannelsList.TYPE -> handler.onChannelsList(ChannelsList.read(in));
            case MouseModeChange.TYPE -> handler.onMouseMode(MouseModeChange.read(in));
            case MultiMediaTime.TYPE -> handler.onMultiMediaTime(new MultiMediaTime(in.i32("time")));
            case Name.TYPE -> handler.onName(Name.read(in));
            case Uuid.TYPE -> handler.onOther(Uuid.read(in));
            default -> {
                return AgentMessage.read(type, in, handler) || MigrationMessage.read(type, in, handler);
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler extends AgentMessage.Handler, MigrationMessage.Handler {
        void onInit(MainInit message) throws ProtocolException;

        void onChannelsList(ChannelsList message) throws ProtocolException;

        void onMouseMode(MouseModeChange message) throws ProtocolException;

        default void onMultiMediaTime(MultiMediaTime message) throws ProtocolException {
            onOther(message);
        }

        default void onName(Name message) throws ProtocolException {
            onOther(message);
        }
    }
}
