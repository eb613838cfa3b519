package org.watchglass.spice.wire;

/** What a server sends on the main channel when the guest moves to another host. */
public sealed interface MigrationMessage extends MainMessage {

    /** Connect there, beside this connection. */
    record Begin(MigrationTarget target) implements MigrationMessage {
        public static final int TYPE = 101;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            target.write(out);
        }
    }

    /** The guest stays. */
    record Cancel() implements MigrationMessage {
        public static final int TYPE = 102;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** Connect there as if for the first time. */
    record SwitchHost(MigrationTarget target) implements MigrationMessage {
        public static final int TYPE = 111;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            target.write(out);
        }
    }

    /** The guest runs there now. */
    record End() implements MigrationMessage {
        public static final int TYPE = 112;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** Connect there, and carry each channel's state along. */
    record BeginSeamless(MigrationTarget target, int sourceVersion) implements MigrationMessage {
        public static final int TYPE = 116;

        static BeginSeamless read(WireReader in) throws ProtocolException {
            return new BeginSeamless(MigrationTarget.read(in), in.i32("source version"));
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            target.write(out);
            out.u32(sourceVersion);
        }
    }

    /** The new host can continue the state. */
    record SeamlessAck() implements MigrationMessage {
        public static final int TYPE = 117;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** The new host cannot continue the state. */
    record SeamlessNack() implements MigrationMessage {
        public static final int TYPE = 118;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** As {@link MainMessage#read}. */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case Begin.TYPE -> handler.onMigration(new Begin(MigrationTarget.read(in)));
            case Cancel.TYPE -> handler.onMigration(new Cancel());
            case SwitchHost.TYPE -> handler.onMigration(new SwitchHost(MigrationTarget.read(in)));
            case End.TYPE -> handler.onMigration(new End());
            case BeginSeamless.TYPE -> handler.onMigration(BeginSeamless.read(in));
            case SeamlessAck.TYPE -> handler.onMigration(new SeamlessAck());
            case SeamlessNack.TYPE -> handler.onMigration(new SeamlessNack());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        /** All of them are rare: tell them apart by {@code instanceof}. */
        void onMigration(MigrationMessage message) throws ProtocolException;
    }
}
