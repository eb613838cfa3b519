package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.video.VideoDecoder;
import org.watchglass.remote.video.VideoDecoderFactory;
import org.watchglass.remote.video.VideoPicture;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.StreamCreate;
import org.watchglass.spice.wire.display.StreamMessage;
import org.watchglass.spice.wire.display.SurfaceMessage;

class StreamTableTest {
    private static final int W = 0xffffff;
    private static final Rect LEFT = new Rect(0, 0, 2, 2);

    /** Its frames are a width, a height and pixels, of a byte each; none at all is no picture. */
    private static final class Plain implements VideoDecoder {
        static int open;

        Plain() {
            open++;
        }

        @Override
        public @Nullable VideoPicture decode(ByteBuffer frame) throws IOException {
            if (!frame.hasRemaining()) {
                return null;
            }
            int width = frame.get();
            int height = frame.get();
            if (frame.remaining() != width * height) {
                throw new IOException("half a frame");
            }
            int[] rgb = new int[width * height];
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = frame.get();
            }
            return new VideoPicture(width, height, rgb);
        }

        @Override
        public void close() {
            open--;
        }
    }

    private final Canvas canvas = new Canvas();
    private final List<DisplayRequest> replies = new ArrayList<>();

    StreamTableTest() {
        Plain.open = 0;
        canvas.decoders.add(VideoDecoderFactory.H264, Plain::new);
        canvas.canvas.replyTo(replies::add);
    }

    private void begin(int codec, boolean topDown, Clip clip) {
        canvas.draw(new StreamCreate(0, 5, topDown, codec, 0, 2, 2, 2, 2, LEFT, clip));
    }

    private void begin() {
        begin(StreamCreate.H264, true, Clip.NONE);
    }

    private void frame(int... bytes) {
        canvas.draw(new StreamMessage.Data(5, 7, bytes(bytes)));
    }

    private static Bytes bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Bytes.of(bytes);
    }

    private static Bytes jpeg(int width, int height) throws IOException {
        BufferedImage white = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        white.setRGB(0, 0, width, height, new int[width * height], 0, 0);
        for (int i = 0; i < width * height; i++) {
            white.setRGB(i % width, i / width, W);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(white, "jpeg", out);
        return Bytes.of(out.toByteArray());
    }

    @Test
    void drawsFramesOfMotionJpeg() throws Exception {
        begin(StreamCreate.MJPEG, true, Clip.NONE);
        canvas.draw(new StreamMessage.Data(5, 7, jpeg(2, 2)));
        canvas.assertShows(W, W, 0, 0, W, W, 0, 0, 0, 0, 0, 0);
        assertEquals(new Rect(0, 0, 2, 2), canvas.shown().damage().bounds());
    }

    @Test
    void drawsFramesOfADecoderService() {
        begin();
        frame(2, 2, 1, 2, 3, 4);
        canvas.assertShows(1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void turnsFramesThatAreUpsideDown() {
        begin(StreamCreate.H264, false, Clip.NONE);
        frame(2, 2, 1, 2, 3, 4);
        canvas.assertShows(3, 4, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void scalesFramesToTheirPlace() {
        begin();
        frame(1, 2, 8, 9);
        canvas.assertShows(8, 8, 0, 0, 9, 9, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void drawsAFrameWithAPlaceOfItsOwnThere() {
        begin();
        canvas.draw(new StreamMessage.DataSized(5, 7, 1, 1, new Rect(3, 2, 1, 1), bytes(1, 1, 6)));
        canvas.assertShows(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6);
    }

    @Test
    void drawsWhereTheClipSays() {
        begin(StreamCreate.H264, true, Clip.to(new Rect(0, 0, 1, 1)));
        frame(1, 1, 3);
        canvas.assertShows(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        canvas.draw(new StreamMessage.ClipChange(5, Clip.to(new Rect(1, 1, 1, 1))));
        frame(1, 1, 4);
        canvas.assertShows(3, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void ignoresFramesAfterTheEnd() {
        begin();
        canvas.draw(new StreamMessage.Destroy(5));
        frame(1, 1, 3);
        begin();
        canvas.draw(new StreamMessage.DestroyAll());
        frame(1, 1, 3);
        canvas.canvas.showPrimary();
        canvas.assertShows(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertEquals(Map.of(), canvas.gaps);
    }

    @Test
    void closesDecoders() {
        begin();
        begin();
        assertEquals(1, Plain.open);
        canvas.draw(new SurfaceMessage.Reset());
        assertEquals(0, Plain.open);
    }

    @Test
    void goesOnAfterAFrameThatIsBroken() {
        begin();
        frame(1, 1, 2);
        frame(2, 2, 1);
        frame();
        frame(1, 1, 3);
        canvas.assertShows(3, 3, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0);
        assertEquals(Map.of("stream frame codec 3", 1), canvas.gaps);
    }

    @Test
    void tellsTheServerWhichStreamsItCannotShow() {
        begin(StreamCreate.VP9, true, Clip.NONE);
        frame(1, 1, 3);
        assertEquals(List.of(new DisplayRequest.StreamReport(5, 0, 0, 0, 0, -1, 0, -1)), replies);
        assertEquals(Map.of("stream codec 4", 1), canvas.gaps);
    }

    @Test
    void givesUpAStreamWhoseFirstFrameItCannotDecode() {
        begin();
        frame(2, 2, 1);
        assertEquals(List.of(new DisplayRequest.StreamReport(5, 0, 0, 0, 0, -1, 0, -1)), replies);
        frame(1, 1, 3);
        canvas.canvas.showPrimary();
        canvas.assertShows(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertEquals(0, Plain.open);
    }

    @Test
    void showsABoundedNumberOfStreams() {
        for (int i = 0; i <= StreamTable.MAX_STREAMS; i++) {
            canvas.draw(new StreamCreate(0, i, true, StreamCreate.MJPEG, 0, 2, 2, 2, 2, LEFT, Clip.NONE));
        }
        assertEquals(Map.of("stream codec 1", 1), canvas.gaps);
    }

    @Test
    void reportsAfterAsManyFramesAsTheServerWants() {
        begin();
        canvas.draw(new StreamMessage.ActivateReport(5, 9, 2, 1000));
        frame(1, 1, 3);
        assertEquals(List.of(), replies);
        frame(1, 1, 3);
        DisplayRequest.StreamReport report = (DisplayRequest.StreamReport) replies.get(0);
        assertEquals("5 9 7 7 2 0", report.stream() + " " + report.uniqueId() + " " + report.startFrameTime()
                + " " + report.endFrameTime() + " " + report.frames() + " " + report.drops());
    }

    @Test
    void reportsSeveralBrokenFramesAtOnce() {
        StreamReports reports = new StreamReports(new StreamMessage.ActivateReport(5, 9, 100, 1000));
        assertEquals(null, reports.frame(1, 0, false, 0));
        assertEquals(null, reports.frame(2, 0, false, 0));
        DisplayRequest.StreamReport report = reports.frame(3, -4, false, 0);
        assertEquals(new DisplayRequest.StreamReport(5, 9, 1, 3, 3, 3, -4, -1), report);
    }

    @Test
    void reportsAfterSomeTime() {
        StreamReports reports = new StreamReports(new StreamMessage.ActivateReport(5, 9, 100, 1000));
        assertEquals(null, reports.frame(1, 0, true, 5));
        DisplayRequest.StreamReport report = reports.frame(2, 0, true, 1_000_000_005L);
        assertEquals(new DisplayRequest.StreamReport(5, 9, 1, 2, 2, 0, 0, -1), report);
    }

    @Test
    void offersOnlyCodecsThatThereIsADecoderFor() {
        VideoDecoders decoders = new VideoDecoders();
        assertTrue(decoders.has(StreamCreate.MJPEG));
        assertFalse(decoders.has(StreamCreate.VP8));
        VideoDecoderFactory factory = Plain::new;
        decoders.add(VideoDecoderFactory.VP8, factory);
        assertTrue(decoders.has(StreamCreate.VP8));
        decoders.remove(factory);
        assertFalse(decoders.has(StreamCreate.VP8));
    }

    @Test
    void clocksTheServersTime() {
        long[] nanos = {5_000_000};
        MediaClock clock = new MediaClock(() -> nanos[0]);
        clock.set(-10);
        nanos[0] += 12_900_000;
        assertEquals(2, clock.millis());
    }
}
