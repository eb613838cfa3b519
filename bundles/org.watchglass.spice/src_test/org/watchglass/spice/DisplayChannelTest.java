package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.watchglass.remote.video.VideoDecoderFactory;
import org.watchglass.spice.canvas.VideoDecoders;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.DisplayCapability;

class DisplayChannelTest {
    private final VideoDecoders decoders = new VideoDecoders();

    @Test
    void announcesMotionJpegAndNoCodecThatNobodyDecodes() {
        Capabilities announced = DisplayChannel.capabilities(decoders);
        assertTrue(announced.has(DisplayCapability.CODEC_MJPEG));
        assertFalse(announced.has(DisplayCapability.CODEC_H264));
        assertFalse(announced.has(DisplayCapability.CODEC_VP8));
    }

    @Test
    void announcesACodecAsLongAsThereIsADecoder() {
        VideoDecoderFactory factory = () -> {
            throw new AssertionError("there is no stream");
        };
        decoders.add(VideoDecoderFactory.H264, factory);
        assertTrue(DisplayChannel.capabilities(decoders).has(DisplayCapability.CODEC_H264));
        decoders.remove(factory);
        assertEquals(
                DisplayChannel.capabilities(new VideoDecoders()), DisplayChannel.capabilities(decoders));
    }
}
