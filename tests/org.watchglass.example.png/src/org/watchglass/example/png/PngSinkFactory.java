package org.watchglass.example.png;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;

/** Opens a folder of PNG pictures for each display. */
@Component(property = FrameSinkFactory.FORMAT + "=png")
public final class PngSinkFactory implements FrameSinkFactory {
    private final Set<PngSink> open = ConcurrentHashMap.newKeySet();

    @Override
    public FrameSink open(SinkOutput output, SinkListener listener) {
        PngSink sink = new PngSink(output, listener);
        open.add(sink);
        sink.start(() -> open.remove(sink));
        return sink;
    }

    /** Who stops this bundle finds the last picture on the disk. */
    @Deactivate
    void stop() {
        open.forEach(sink -> sink.close(Duration.ofSeconds(5), EndReason.WITHDRAWN));
    }
}
