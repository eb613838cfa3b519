package org.watchglass.recorder;

import java.util.function.Consumer;
import org.watchglass.recorder.CountedSink.Size;
import org.watchglass.recorder.OpenSink.Mark;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;

/** Waits, on the drawing worker, for a screen to get another size than one that could not be recorded. */
final class SizeWatch implements FrameConsumer {
    private final ConsoleDisplay display;
    private final Size refused;
    private final Consumer<Mark> onOther;
    private boolean told;

    private SizeWatch(ConsoleDisplay display, Size refused, Consumer<Mark> onOther) {
        this.display = display;
        this.refused = refused;
        this.onOther = onOther;
    }

    /** @param onOther called once, on the drawing worker: must only post */
    static SizeWatch on(ConsoleDisplay display, Size refused, Consumer<Mark> onOther) {
        SizeWatch watch = new SizeWatch(display, refused, onOther);
        display.attach(watch);
        return watch;
    }

    void stop() {
        display.detach(this);
    }

    @Override
    public boolean frame(Frame frame) {
        if (!told && (frame.width() != refused.width() || frame.height() != refused.height())) {
            told = true;
            onOther.accept(Mark.ofSize(frame.width(), frame.height(), frame.timeNanos()));
        }
        return true;
    }
}
