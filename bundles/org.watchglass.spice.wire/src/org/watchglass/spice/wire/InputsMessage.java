package org.watchglass.spice.wire;

/** What a server sends on the inputs channel. */
public sealed interface InputsMessage extends Message {
    /** A bit of the guest's lock lights. */
    int SCROLL_LOCK = 1;

    int NUM_LOCK = 2;
    int CAPS_LOCK = 4;

    /** The lock lights at the start. */
    record Init(int modifiers) implements InputsMessage {
        public static final int TYPE = 101;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u16(modifiers);
        }
    }

    /** The lock lights changed. */
    record KeyModifiers(int modifiers) implements InputsMessage {
        public static final int TYPE = 102;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u16(modifiers);
        }
    }

    /** {@link #MOTIONS} motions or positions have been taken. */
    record MotionAck() implements InputsMessage {
        public static final int TYPE = 111;
        public static final int MOTIONS = 4;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /**
     * Reads a message and hands it over.
     *
     * @return false if the inputs channel has no such message: nothing was read then
     */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case Init.TYPE -> handler.onInit(new Init(in.u16("modifiers")));
            case KeyModifiers.TYPE -> handler.onKeyModifiers(new KeyModifiers(in.u16("modifiers")));
            case MotionAck.TYPE -> handler.onMotionAck(new MotionAck());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        void onInit(Init message) throws ProtocolException;

        void onKeyModifiers(KeyModifiers message) throws ProtocolException;

        void onMotionAck(MotionAck message) throws ProtocolException;
    }
}
