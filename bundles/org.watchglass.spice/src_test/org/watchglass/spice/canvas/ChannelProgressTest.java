package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelWait;

class ChannelProgressTest {
    private static final Channel DISPLAY = new Channel(2, 1);
    private static final List<ChannelWait> TO_FIVE = List.of(new ChannelWait(2, 1, 5));

    private final ChannelProgress progress = new ChannelProgress();

    @Test
    void doesNotWaitForWhatIsDone() {
        progress.processed(DISPLAY, 5);
        assertTrue(progress.await(TO_FIVE));
    }

    @Test
    void doesNotWaitForChannelsThatItDoesNotKnow() {
        assertTrue(progress.await(TO_FIVE));
    }

    @Test
    void waitsUntilAnotherChannelHasComeThere() throws Exception {
        progress.processed(DISPLAY, 4);
        CompletableFuture<Boolean> reached = CompletableFuture.supplyAsync(() -> progress.await(TO_FIVE));
        progress.processed(DISPLAY, 5);
        assertTrue(reached.get(10, TimeUnit.SECONDS));
    }

    @Test
    void doesNotWaitForAChannelThatCloses() throws Exception {
        progress.processed(DISPLAY, 4);
        CompletableFuture<Boolean> reached = CompletableFuture.supplyAsync(() -> progress.await(TO_FIVE));
        progress.closed(DISPLAY);
        assertTrue(reached.get(10, TimeUnit.SECONDS));
    }

    @Test
    void givesUpAfterAWhile() {
        ChannelProgress impatient = new ChannelProgress(1);
        impatient.processed(DISPLAY, 4);
        assertFalse(impatient.await(TO_FIVE));
    }
}
