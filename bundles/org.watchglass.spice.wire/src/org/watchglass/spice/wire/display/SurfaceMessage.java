package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Surfaces come and go, and parts of them are monitors. */
public sealed interface SurfaceMessage extends DisplayMessage permits SurfaceCreate, SurfaceMessage.Mode,
        SurfaceMessage.Mark, SurfaceMessage.Reset, SurfaceMessage.Destroy, MonitorsConfig,
        SurfaceMessage.GlScanout,
        SurfaceMessage.GlDraw {

    /** From the time before surfaces: surface 0 has that size. {@code bits} are those of a pixel. */
    record Mode(int width, int height, int bits) implements SurfaceMessage {
        public static final int TYPE = 101;

        static Mode read(WireReader in) throws ProtocolException {
            return new Mode(
                    in.u32("width", 0, SurfaceCreate.MAX_SIDE), in.u32("height", 0, SurfaceCreate.MAX_SIDE),
                    in.i32("bits"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(width).u32(height).u32(bits);
        }

        @Override
        public String detail() {
            return width + "x" + height;
        }
    }

    /** The primary surface shows something from here on. This does not end a frame. */
    record Mark() implements SurfaceMessage {
        public static final int TYPE = 102;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** Surfaces and streams are gone; new ones follow. */
    record Reset() implements SurfaceMessage {
        public static final int TYPE = 103;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** A surface is gone. */
    record Destroy(int surface) implements SurfaceMessage {
        public static final int TYPE = 315;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(surface);
        }

        @Override
        public String detail() {
            return "surface " + surface;
        }
    }

    /** A picture that comes beside the connection, on sockets of the same machine only. */
    record GlScanout(int width, int height, int stride, int fourcc, int flags) implements SurfaceMessage {
        public static final int TYPE = 320;

        static GlScanout read(WireReader in) throws ProtocolException {
            return new GlScanout(
                    in.i32("width"), in.i32("height"), in.i32("stride"), in.i32("fourcc"), in.i32("flags"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(width).u32(height).u32(stride).u32(fourcc).u32(flags);
        }
    }

    /** A part of that picture changed. */
    record GlDraw(int x, int y, int width, int height) implements SurfaceMessage {
        public static final int TYPE = 321;

        static GlDraw read(WireReader in) throws ProtocolException {
            return new GlDraw(in.i32("x"), in.i32("y"), in.i32("width"), in.i32("height"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u32(x).u32(y).u32(width).u32(height);
        }
    }

    /** As {@link DisplayMessage#read}. */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case Mode.TYPE -> handler.onMode(Mode.read(in));
            case Mark.TYPE -> handler.onMark(new Mark());
            case Reset.TYPE -> handler.onReset(new Reset());
            case SurfaceCreate.TYPE -> handler.onSurfaceCreate(SurfaceCreate.read(in));
            case Destroy.TYPE -> handler.onSurfaceDestroy(new Destroy(in.i32("surface")));
            case MonitorsConfig.TYPE -> handler.onMonitorsConfig(MonitorsConfig.read(in));
            case GlScanout.TYPE -> handler.onOther(GlScanout.read(in));
            case GlDraw.TYPE -> handler.onOther(GlDraw.read(in));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        void onMode(Mode message) throws ProtocolException;

        void onMark(Mark message) throws ProtocolException;

        void onReset(Reset message) throws ProtocolException;

        void onSurfaceCreate(SurfaceCreate message) throws ProtocolException;

        void onSurfaceDestroy(Destroy message) throws ProtocolException;

        default void onMonitorsConfig(MonitorsConfig message) throws ProtocolException {
            onOther(message);
        }

        /** Gets what has no method of its own. */
        void onOther(DisplayMessage message) throws ProtocolException;
    }
}
