package org.watchglass.capture.pcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireMessage;

/** Something that waits for the worker. */
sealed interface Event {
    record Opened(WireChannel channel, long timeNanos) implements Event {
        @Override
        public void tell(Handler handler) throws IOException {
            handler.onOpened(this);
        }
    }

    /** @param bytes the worker's own */
    record Said(WireChannel channel, WireDirection direction, long serial, int type, long timeNanos,
            ByteBuffer bytes) implements Event {
        static Said copyOf(WireMessage message) {
            ByteBuffer copy = ByteBuffer.allocate(message.bytes().remaining());
            copy.put(message.bytes().duplicate()).flip();
            return new Said(message.channel(), message.direction(), message.serial(), message.type(),
                    message.timeNanos(), copy);
        }

        @Override
        public void tell(Handler handler) throws IOException {
            handler.onSaid(this);
        }
    }

    record Gap(WireChannel channel, long serial, ProtocolGap gap, long timeNanos) implements Event {
        @Override
        public void tell(Handler handler) throws IOException {
            handler.onGap(this);
        }
    }

    record Frame(FrameEnd frame) implements Event {
        @Override
        public WireChannel channel() {
            return frame.channel();
        }

        @Override
        public long timeNanos() {
            return frame.timeNanos();
        }

        @Override
        public void tell(Handler handler) throws IOException {
            handler.onFrame(frame);
        }
    }

    record Sizes(SizesWanted wanted) implements Event {
        @Override
        public WireChannel channel() {
            return wanted.channel();
        }

        @Override
        public long timeNanos() {
            return wanted.timeNanos();
        }

        @Override
        public void tell(Handler handler) throws IOException {
            handler.onSizesWanted(wanted);
        }
    }

    record Closed(WireChannel channel, long timeNanos) implements Event {
        @Override
        public void tell(Handler handler) throws IOException {
            handler.onClosed(this);
        }
    }

    WireChannel channel();

    /** On the clock of {@link System#nanoTime()}. */
    long timeNanos();

    void tell(Handler handler) throws IOException;

    /** Does what an event is about. */
    interface Handler {
        void onOpened(Opened event) throws IOException;

        void onSaid(Said event) throws IOException;

        void onGap(Gap event) throws IOException;

        void onFrame(FrameEnd frame) throws IOException;

        void onSizesWanted(SizesWanted wanted) throws IOException;

        void onClosed(Closed event) throws IOException;
    }
}
