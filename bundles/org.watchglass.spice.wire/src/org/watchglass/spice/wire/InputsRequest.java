package org.watchglass.spice.wire;

/**
 * What a client sends on the inputs channel. Log lines show none of it.
 *
 * <p>Key codes are scancodes of the PC's set 1, first byte in the lowest byte: {@code 0x48e0} presses and
 * {@code 0xc8e0} releases the up arrow. Buttons are numbers in {@code button} (1 left, 2 middle, 3 right, 4
 * wheel up, 5 wheel down, 6 side, 7 extra) and bits in {@code buttons} (1 left, 2 middle, 4 right, 32 side,
 * 64 extra; never the wheel).
 */
public sealed interface InputsRequest extends Message {

    record KeyDown(int code) implements InputsRequest {
        public static final int TYPE = 101;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(code);
        }
    }

    record KeyUp(int code) implements InputsRequest {
        public static final int TYPE = 102;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(code);
        }
    }

    /** Asks the guest to make its lock lights so; bits as in {@link InputsMessage}. */
    record KeyModifiers(int modifiers) implements InputsRequest {
        public static final int TYPE = 103;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u16(modifiers);
        }
    }

    /** Any number of scancode bytes; only for servers that announced {@code KEY_SCANCODE}. */
    record KeyScancode(Bytes codes) implements InputsRequest {
        public static final int TYPE = 104;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.bytes(codes);
        }
    }

    /** Moves the pointer in mouse mode {@link MouseMode#SERVER}. */
    record Motion(int dx, int dy, int buttons) implements InputsRequest {
        public static final int TYPE = 111;

        static Motion read(WireReader in) throws ProtocolException {
            return new Motion(in.i32("dx"), in.i32("dy"), in.u16("buttons"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(dx).u32(dy).u16(buttons);
        }
    }

    /**
     * Puts the pointer somewhere in mouse mode {@link MouseMode#CLIENT}; {@code display} is a display
     * channel's id.
     */
    record Position(int x, int y, int buttons, int display) implements InputsRequest {
        public static final int TYPE = 112;

        static Position read(WireReader in) throws ProtocolException {
            return new Position(in.i32("x"), in.i32("y"), in.u16("buttons"), in.u8("display"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(x).u32(y).u16(buttons).u8(display);
        }
    }

    /** A button goes down; {@code buttons} includes it. */
    record Press(int button, int buttons) implements InputsRequest {
        public static final int TYPE = 113;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u8(button).u16(buttons);
        }
    }

    /** A button goes up; {@code buttons} does not include it. */
    record Release(int button, int buttons) implements InputsRequest {
        public static final int TYPE = 114;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u8(button).u16(buttons);
        }
    }

    /**
     * Reads a message and hands it over.
     *
     * @return false if the inputs channel has no such message: nothing was read then
     */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case KeyDown.TYPE -> handler.onKeyDown(new KeyDown(in.i32("code")));
            case KeyUp.TYPE -> handler.onKeyUp(new KeyUp(in.i32("code")));
            case KeyModifiers.TYPE -> handler.onKeyModifiers(new KeyModifiers(in.u16("modifiers")));
            case KeyScancode.TYPE -> handler.onKeyScancode(new KeyScancode(in.rest()));
            case Motion.TYPE -> handler.onMotion(Motion.read(in));
            case Position.TYPE -> handler.onPosition(Position.read(in));
            case Press.TYPE -> handler.onPress(new Press(in.u8("button"), in.u16("buttons")));
            case Release.TYPE -> handler.onRelease(new Release(in.u8("button"), in.u16("buttons")));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        void onKeyDown(KeyDown message) throws ProtocolException;

        void onKeyUp(KeyUp message) throws ProtocolException;

        void onKeyModifiers(KeyModifiers message) throws ProtocolException;

        void onKeyScancode(KeyScancode message) throws ProtocolException;

        void onMotion(Motion message) throws ProtocolException;

        void onPosition(Position message) throws ProtocolException;

        void onPress(Press message) throws ProtocolException;

        void onRelease(Release message) throws ProtocolException;
    }
}
