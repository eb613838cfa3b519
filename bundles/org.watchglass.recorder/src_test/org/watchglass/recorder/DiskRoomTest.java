package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskRoomTest {
    private static final long MB = 1_000_000;

    private long free = 600 * MB;

    private final DiskRoom room = new DiskRoom(Path.of("/recordings"), 500 * MB, () -> free);

    @Test
    void hasEnoughAgainOnceThereIsATenthMore() {
        assertFalse(room.changed());
        free = 500 * MB - 1;
        assertTrue(room.changed() && room.isLow());
        free = 549 * MB;
        assertFalse(room.changed());
        free = 550 * MB;
        assertTrue(room.changed() && !room.isLow());
        assertFalse(room.changed());
    }

    @Test
    void saysHowMuchShouldBeFreeAndWhere() {
        assertEquals("less than 500.0 MB are free for /recordings: recording waits until there is more room",
                room.reason());
    }

    @Test
    void neverWaitsIfTheDiskMayBeFilledUp() {
        assertFalse(new DiskRoom(Path.of("/recordings"), 0, () -> 0).changed());
    }

    @Test
    void doesNotHinderARecordingWhenItKnowsNothing() {
        DiskRoom unknown = new DiskRoom(Path.of("/recordings"), 500 * MB, () -> {
            throw new IOException("stale file handle");
        });
        assertFalse(unknown.changed());
        assertFalse(unknown.isLow());
    }
}
