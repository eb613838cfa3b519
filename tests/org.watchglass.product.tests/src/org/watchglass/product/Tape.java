package org.watchglass.product;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireMessage;

/** Keeps what goes over a console's connections, to be told once more. */
final class Tape implements WireListener {
    private final List<Consumer<WireListener>> events = new ArrayList<>();
    private final List<FrameEnd> frames = new ArrayList<>();

    private synchronized void keep(Consumer<WireListener> event) {
        events.add(event);
    }

    /** Everything until now. */
    synchronized List<Consumer<WireListener>> events() {
        return List.copyOf(events);
    }

    synchronized List<FrameEnd> frames() {
        return List.copyOf(frames);
    }

    @Override
    public void onOpened(WireChannel channel) {
        keep(to -> to.onOpened(channel));
    }

    @Override
    public boolean packet(WireMessage message) {
        ByteBuffer bytes = ByteBuffer.allocate(message.bytes().remaining()).put(message.bytes()).flip();
        keep(to -> to.packet(new WireMessage(message.channel(), message.direction(), message.serial(),
                0, "", message.timeNanos(), bytes.asReadOnlyBuffer())));
        return true;
    }

    @Override
    public synchronized void onFrame(FrameEnd frame) {
        frames.add(frame);
        events.add(to -> to.onFrame(frame));
    }

    @Override
    public void onClosed(WireChannel channel, long timeNanos) {
        keep(to -> to.onClosed(channel, timeNanos));
    }
}
