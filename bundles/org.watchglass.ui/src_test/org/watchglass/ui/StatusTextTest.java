package org.watchglass.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    @Test
    void timeHasHoursOnlyWhenThereAreSome() {
        assertEquals("00:05", StatusText.time(Duration.ofSeconds(5)));
        assertEquals("59:59", StatusText.time(Duration.ofSeconds(3599)));
        assertEquals("1:00:00", StatusText.time(Duration.ofHours(1)));
        assertEquals("26:03:04", StatusText.time(Duration.ofHours(26).plusSeconds(184)));
    }

    @Test
    void sizesGrowFromKilobytesToGigabytes() {
        assertEquals("0 kB", StatusText.size(0));
        assertEquals("1 kB", StatusText.size(1));
        assertEquals("1000 kB", StatusText.size(999_999));
        assertEquals("%.1f MB".formatted(1.0), StatusText.size(1_000_000));
        assertEquals("%.2f GB".formatted(2.5), StatusText.size(2_500_000_000L));
    }
}
