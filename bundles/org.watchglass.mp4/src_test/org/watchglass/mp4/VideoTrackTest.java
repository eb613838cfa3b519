package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VideoTrackTest {
    private static final byte[] SPS = {0x67, 66, 0, 31};
    private static final byte[] PPS = {0x68, 1};

    @Test
    void countsTicksExactlyForAYear() {
        assertEquals(0, VideoTrack.ticks(11_111));
        assertEquals(1, VideoTrack.ticks(11_112));
        assertEquals(90, VideoTrack.ticks(1_000_000));
        long year = 365L * 24 * 3600;
        assertEquals(year * 90_000, VideoTrack.ticks(year * 1_000_000_000));
    }

    @Test
    void refusesSizesAnMp4CannotSay() {
        assertThrows(IllegalArgumentException.class, () -> new VideoTrack(0, 1, SPS, PPS));
        assertThrows(IllegalArgumentException.class, () -> new VideoTrack(1, 65_536, SPS, PPS));
    }

    @Test
    void refusesParameterSetsInTheWrongOrder() {
        assertThrows(IllegalArgumentException.class, () -> new VideoTrack(1, 1, PPS, SPS));
        assertThrows(IllegalArgumentException.class, () -> new VideoTrack(1, 1, new byte[0], PPS));
    }

    @Test
    void doesNotShareItsParameterSets() {
        var track = new VideoTrack(1, 1, SPS, PPS);
        track.sps()[1] = 99;
        assertEquals(new VideoTrack(1, 1, SPS, PPS), track);
    }
}
