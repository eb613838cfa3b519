package org.watchglass.report.zip;

import java.util.List;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.Surface;

/** A console on which nothing happens. */
final class StillConsole implements Console {
    static Picture picture() {
        FrameQueue queue = new FrameQueue(Limits.DEFAULT, PointerLayer.LEFT_OUT);
        queue.offer(Frame.whole(0, new Surface(20, 10), Pointer.NONE, 0));
        Picture picture = new Picture();
        queue.take(picture, 0);
        return picture;
    }

    @Override
    public ConsoleAddress address() {
        return ConsoleAddress.parse("spice://vm.example:5900");
    }

    @Override
    public ConsoleState state() {
        return ConsoleState.CONNECTED;
    }

    @Override
    public List<ConsoleDisplay> displays() {
        return List.of();
    }

    @Override
    public ConsoleStatistics statistics() {
        return ConsoleStatistics.NONE;
    }

    @Override
    public void addListener(ConsoleListener listener) {
        listener.onState(state());
    }

    @Override
    public void removeListener(ConsoleListener listener) {
        // There is nothing that it could be told.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
