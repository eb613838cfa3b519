package org.watchglass.capture.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;

class EncoderFiguresTest {
    private static final long MILLI = 1_000_000;

    private final EncoderFigures figures = new EncoderFigures();

    private JsonObject json(long nanoTime) {
        FrameQueue queue = new FrameQueue(Limits.DEFAULT, PointerLayer.LEFT_OUT);
        return figures.json("display-0.mp4", queue, nanoTime);
    }

    @Test
    void anEncoderThatIsTooSlowIsAlwaysBusy() {
        for (int n = 1; n <= 100; n++) {
            figures.encoded(640, 480, 50 * MILLI, 400 * MILLI, n * 50 * MILLI);
        }
        figures.written(2 * MILLI, 1000 * MILLI);
        JsonObject json = json(5000 * MILLI);
        assertEquals(1, json.get("encoder_busy_share").getAsDouble());
        assertEquals(0, json.get("writer_busy_share").getAsDouble());
        assertEquals("{\"count\":100,\"median\":50.0,\"p99\":50.0,\"max\":50.0}",
                json.get("encode_millis").toString());
        assertEquals(400, json.getAsJsonObject("age_millis").get("median").getAsDouble());
        assertEquals(2, json.getAsJsonObject("write_millis").get("max").getAsDouble());
        assertEquals("640x480", json.get("width") + "x" + json.get("height"));
    }

    @Test
    void oneThatKeepsUpIsNot() {
        for (int n = 1; n <= 1000; n++) {
            figures.encoded(640, 480, 4 * MILLI, 5 * MILLI, n * 40 * MILLI);
        }
        assertEquals(0.1, json(40_000 * MILLI).get("encoder_busy_share").getAsDouble(), 0.01);
    }

    @Test
    void whatIsLongAgoDoesNotCount() {
        figures.encoded(640, 480, 50 * MILLI, 400 * MILLI, 0);
        figures.encoded(640, 480, 3 * MILLI, 4 * MILLI, 60_000 * MILLI);
        assertEquals(3, json(61_000 * MILLI).getAsJsonObject("encode_millis").get("max").getAsDouble());
    }
}
