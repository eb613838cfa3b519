package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.image.DecodedImage;

class ImageCacheTest {
    private static final DecodedImage IMAGE = new DecodedImage(1, 1, new int[1], false);
    private static final DecodedImage BETTER = new DecodedImage(1, 1, new int[1], false);

    private static DecodedImage large() {
        int side = 1 << 10;
        return new DecodedImage(side, side, new int[side * side], false);
    }

    @Test
    void doesNotWaitWhenAlone() {
        assertNull(new ImageCache(() -> true).get(1, false));
    }

    @Test
    void waitsForWhatAnotherDisplayIsAboutToKeep() throws Exception {
        ImageCache cache = new ImageCache(() -> false);
        CompletableFuture<@Nullable DecodedImage> got =
                CompletableFuture.supplyAsync(() -> cache.get(1, false));
        cache.put(1, IMAGE, false);
        assertSame(IMAGE, got.get(10, TimeUnit.SECONDS));
    }

    @Test
    void waitsForABetterImageIfOneMustBeLossless() throws Exception {
        ImageCache cache = new ImageCache(() -> false);
        cache.put(1, IMAGE, true);
        CompletableFuture<@Nullable DecodedImage> got =
                CompletableFuture.supplyAsync(() -> cache.get(1, true));
        cache.put(1, BETTER, false);
        assertSame(BETTER, got.get(10, TimeUnit.SECONDS));
    }

    @Test
    void takesALossyImageRatherThanNone() {
        ImageCache cache = new ImageCache(() -> true);
        cache.put(1, IMAGE, true);
        assertSame(IMAGE, cache.get(1, true));
    }

    @Test
    void releasesAReplacedImageAsOftenAsTheOldOne() {
        ImageCache cache = new ImageCache(() -> true);
        cache.put(1, IMAGE, true);
        cache.replace(1, BETTER);
        assertSame(BETTER, cache.get(1, true));
        cache.release(1);
        assertNull(cache.get(1, true));
    }

    @Test
    void holdsNoMoreThanItsBound() {
        ImageCache cache = new ImageCache(() -> true);
        int kept = 0;
        while (cache.put(kept, large(), false)) {
            kept++;
        }
        assertEquals(ImageCache.MAX_PIXELS >> 20, kept + 1);
        assertNull(cache.get(kept, false));
    }

    @Test
    void hasRoomAgainForWhatWasReleased() {
        ImageCache cache = new ImageCache(() -> true);
        for (int id = 0; cache.put(id, large(), false); id++) {
            assertFalse(id > 100);
        }
        cache.release(0);
        assertTrue(cache.put(1000, large(), false));
    }
}
