package org.watchglass.spice.wire;

/**
 * What a server sends on the cursor channel. Positions are those of the hot spot, in pixels of the surface.
 */
public sealed interface CursorMessage extends Message {

    /** The pointer at the start. */
    record Init(int x, int y, int trailLength, int trailFrequency, boolean visible, Cursor cursor)
            implements CursorMessage {
        public static final int TYPE = 101;

        static Init read(WireReader in) throws ProtocolException {
            return new Init(
                    in.i16("x"),
                    in.i16("y"),
                    in.u16("trail length"),
                    in.u16("trail frequency"),
                    in.u8("visible") != 0,
                    Cursor.read(in));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u16(x).u16(y).u16(trailLength).u16(trailFrequency).u8(visible ? 1 : 0);
            cursor.write(out);
        }
    }

    /** Forget the pointer and all kept shapes; an {@link Init} follows. */
    record Reset() implements CursorMessage {
        public static final int TYPE = 102;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** Another shape. */
    record Set(int x, int y, boolean visible, Cursor cursor) implements CursorMessage {
        public static final int TYPE = 103;

        static Set read(WireReader in) throws ProtocolException {
            return new Set(in.i16("x"), in.i16("y"), in.u8("visible") != 0, Cursor.read(in));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u16(x).u16(y).u8(visible ? 1 : 0);
            cursor.write(out);
        }
    }

    /** Another place; the pointer is visible from then on. Only in mouse mode {@link MouseMode#SERVER}. */
    record Move(int x, int y) implements CursorMessage {
        public static final int TYPE = 104;

        static Move read(WireReader in) throws ProtocolException {
            return new Move(in.i16("x"), in.i16("y"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u16(x).u16(y);
        }

        @Override
        public String detail() {
            return x + "," + y;
        }
    }

    /** The pointer is not visible until it is set or moved. */
    record Hide() implements CursorMessage {
        public static final int TYPE = 105;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** How long a tail the pointer has. */
    record Trail(int length, int frequency) implements CursorMessage {
        public static final int TYPE = 106;

        static Trail read(WireReader in) throws ProtocolException {
            return new Trail(in.u16("trail length"), in.u16("trail frequency"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u16(length).u16(frequency);
        }
    }

    /** Forget one kept shape. */
    record InvalOne(long id) implements CursorMessage {
        public static final int TYPE = 107;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u64(id);
        }
    }

    /** Forget all kept shapes. */
    record InvalAll() implements CursorMessage {
        public static final int TYPE = 108;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /**
     * Reads a message and hands it over.
     *
     * @return false if the cursor channel has no such message: nothing was read then
     */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case Init.TYPE -> handler.onInit(Init.read(in));
            case Reset.TYPE -> handler.onReset(new Reset());
            case Set.TYPE -> handler.onSet(Set.read(in));
            case Move.TYPE -> handler.onMove(Move.read(in));
            case Hide.TYPE -> handler.onHide(new Hide());
            case Trail.TYPE -> handler.onTrail(Trail.read(in));
            case InvalOne.TYPE -> handler.onInvalOne(new InvalOne(in.i64("id")));
            case InvalAll.TYPE -> handler.onInvalAll(new InvalAll());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        void onInit(Init message) throws ProtocolException;

        void onReset(Reset message) throws ProtocolException;

        void onSet(Set message) throws ProtocolException;

        void onMove(Move message) throws ProtocolException;

        void onHide(Hide message) throws ProtocolException;

        void onTrail(Trail message) throws ProtocolException;

        void onInvalOne(InvalOne message) throws ProtocolException;

        void onInvalAll(InvalAll message) throws ProtocolException;
    }
}
