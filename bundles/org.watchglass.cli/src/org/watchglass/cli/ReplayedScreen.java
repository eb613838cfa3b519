package org.watchglass.cli;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.RecordedFile;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;

/** What becomes of the pictures of one display. Frames come on its thread, all else when that has ended. */
final class ReplayedScreen implements FrameConsumer, Closeable {
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(5);

    private final @Nullable FrameSink sink;
    private final @Nullable FrameList list;
    private final @Nullable FrameComparison comparison;
    private final @Nullable ReplayedPicture picture;

    /** @param pictures whether the last one is wanted */
    ReplayedScreen(@Nullable FrameSink sink, @Nullable FrameList list, @Nullable FrameComparison comparison,
            boolean pictures) {
        this.sink = sink;
        this.list = list;
        this.comparison = comparison;
        List<ReplayedPicture.Taker> takers = new ArrayList<>();
        if (list != null) {
            takers.add(list);
        }
        if (comparison != null) {
            takers.add(comparison);
        }
        picture = pictures || !takers.isEmpty() ? new ReplayedPicture(takers) : null;
    }

    @Override
    public boolean frame(Frame frame) {
        ReplayedPicture followed = picture;
        if (followed != null) {
            followed.frame(frame);
        }
        FrameSink written = sink;
        return written == null || written.frame(frame);
    }

    /** Null if none was kept, or none shown. */
    @Nullable
    Picture picture() {
        ReplayedPicture kept = picture;
        return kept == null || kept.picture().width() == 0 ? null : kept.picture();
    }

    /** The video, ended; null if there is none. */
    @Nullable
    RecordedFile video() {
        FrameSink written = sink;
        return written == null ? null : written.close(CLOSE_BOUND);
    }

    /** As {@link FrameComparison#end}. */
    FrameComparison.@Nullable Difference difference(boolean toEnd) throws IOException {
        FrameComparison compared = comparison;
        return compared == null ? null : compared.end(toEnd);
    }

    @Override
    public void close() throws IOException {
        video();
        try (FrameComparison compared = comparison; FrameList written = list) {
            // Both are closed, whatever happens to the first.
        }
    }
}
