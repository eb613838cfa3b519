package org.watchglass.capture.mp4;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener.EndReason;

/** What the factory and the buffers need of their sinks, beside what everybody sees. Any thread. */
interface WorkingSink extends FrameSink {
    /** @return there when everything that was accepted before is encoded and written */
    CompletableFuture<?> flush();

    /** How it fares, for reports. */
    JsonObject figures();

    /** As {@link #close(Duration)}, with what is told as the reason. */
    RecordedFile close(Duration bound, EndReason reason);
}
