package org.watchglass.remote.javasound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.audio.AudioSettings;

class GainTest {
    private static final short[] SAMPLES = {1, -2, Short.MIN_VALUE, Short.MAX_VALUE};

    @Test
    void fullVolumeChangesNothing() {
        byte[] same = {1, 0, -2, -1, 0, -128, -1, 127};
        assertArrayEquals(same, Gain.apply(SAMPLES, 2, AudioSettings.DEFAULTS));
        assertArrayEquals(same, Gain.apply(SAMPLES, 2, new AudioSettings(List.of(70_000), false, 0)));
    }

    @Test
    void eachChannelHasItsVolume() {
        AudioSettings half = new AudioSettings(List.of(0, 32768), false, 0);
        assertArrayEquals(new byte[] {0, 0, -1, -1, 0, 0, -1, 63}, Gain.apply(SAMPLES, 2, half));
    }

    @Test
    void whatIsMutedIsSilent() {
        AudioSettings muted = new AudioSettings(List.of(65535), true, 0);
        assertArrayEquals(new byte[8], Gain.apply(SAMPLES, 1, muted));
    }
}
