package org.watchglass.spice.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Ticker;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.StreamCreate;
import org.watchglass.spice.wire.display.StreamMessage;

/** The video streams of one display by their numbers. Belongs to the drawing worker. */
final class StreamTable implements StreamMessage.Handler {
    /** As many as servers have at once. */
    static final int MAX_STREAMS = 64;

    /** What streams need beside the surfaces. */
    record Surroundings(
            VideoDecoders decoders, MediaClock clock, Ticker ticker, Consumer<DisplayRequest> replies) {}

    private final Drawing drawing;
    private final Surroundings around;
    private final Gaps gaps;
    private final Map<Integer, @Nullable VideoStream> streams = new HashMap<>();

    StreamTable(Drawing drawing, Surroundings around, Gaps gaps) {
        this.drawing = drawing;
        this.around = around;
        this.gaps = gaps;
    }

    @Override
    public void onStreamCreate(StreamCreate message) {
        destroy(message.stream());
        @Nullable FrameDecoder decoder =
                streams.size() < MAX_STREAMS ? around.decoders().open(message.codec()) : null;
        if (decoder == null) {
            gaps.count("stream codec " + message.codec(), message.detail());
            around.replies().accept(StreamReports.cannotShow(message.stream(), 0));
        } else {
            streams.put(message.stream(), new VideoStream(message, decoder));
        }
    }

    @Override
    public void onStreamData(StreamMessage.Data message) {
        @Nullable VideoStream stream = streams.get(message.stream());
        if (stream != null) {
            draw(stream, message.data(), stream.dest(), message.time());
        }
    }

    @Override
    public void onStreamDataSized(StreamMessage.DataSized message) {
        @Nullable VideoStream stream = streams.get(message.stream());
        if (stream != null) {
            draw(stream, message.data(), message.dest(), message.time());
        }
    }

    private void draw(VideoStream stream, Bytes frame, Rect dest, int time) {
        boolean shown = true;
        try {
            stream.draw(frame, dest, drawing);
        } catch (ProtocolException e) {
            shown = false;
            gaps.count("stream frame codec " + stream.codec(), String.valueOf(e.getMessage()));
            if (stream.isHopeless()) {
                destroy(stream.number());
                around.replies().accept(StreamReports.cannotShow(stream.number(), 0));
                return;
            }
        }
        @Nullable StreamReports reports = stream.reports();
        if (reports != null) {
            int delay = time - around.clock().millis();
            DisplayRequest.@Nullable StreamReport due =
                    reports.frame(time, delay, shown, around.ticker().nanoTime());
            if (due != null) {
                around.replies().accept(due);
            }
        }
    }

    @Override
    public void onStreamClip(StreamMessage.ClipChange message) {
        @Nullable VideoStream stream = streams.get(message.stream());
        if (stream != null) {
            stream.setClip(message.clip());
        }
    }

    @Override
    public void onStreamActivateReport(StreamMessage.ActivateReport message) {
        @Nullable VideoStream stream = streams.get(message.stream());
        if (stream == null) {
            around.replies().accept(StreamReports.cannotShow(message.stream(), message.uniqueId()));
        } else {
            stream.setReports(new StreamReports(message));
        }
    }

    @Override
    public void onStreamDestroy(StreamMessage.Destroy message) {
        destroy(message.stream());
    }

    @Override
    public void onStreamDestroyAll(StreamMessage.DestroyAll message) {
        clear();
    }

    @Override
    public void onOther(DisplayMessage message) {
        // What is left tells of the quality of the connection, in no known way.
    }

    int count() {
        return streams.size();
    }

    /** Ends all streams. */
    void clear() {
        streams.values().forEach(this::close);
        streams.clear();
    }

    private void destroy(int number) {
        close(streams.remove(number));
    }

    private void close(@Nullable VideoStream stream) {
        if (stream != null) {
            stream.close();
        }
    }
}
