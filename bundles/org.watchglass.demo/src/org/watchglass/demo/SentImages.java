package org.watchglass.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchglass.demo.desktop.Tile;

/**
 * What a client has in its image cache: the server decides what goes in, and what it is to forget. Writer
 * only.
 */
final class SentImages {
    private final long capacity;
    /** Pixels by image id, the one that was not used for longest first. */
    private final Map<Integer, Long> images = new LinkedHashMap<>(16, 0.75f, true);

    private long pixels;

    /** @param capacity in pixels, as the client gave it */
    SentImages(long capacity) {
        this.capacity = capacity;
    }

    /** Whether the client has the image. */
    boolean use(Tile tile) {
        return images.getOrDefault(tile.id(), 0L) > 0;
    }

    /** Whether the client can ever have it. */
    boolean fits(Tile tile) {
        return size(tile) <= capacity;
    }

    /**
     * Counts an image that is about to be sent. Returns the ids of those that the client must forget before.
     */
    List<Integer> add(Tile tile) {
        List<Integer> forgotten = new ArrayList<>();
        Iterator<Map.Entry<Integer, Long>> oldest = images.entrySet().iterator();
        while (pixels + size(tile) > capacity && oldest.hasNext()) {
            Map.Entry<Integer, Long> image = oldest.next();
            pixels -= image.getValue();
            forgotten.add(image.getKey());
            oldest.remove();
        }
        images.put(tile.id(), size(tile));
        pixels += size(tile);
        return forgotten;
    }

    private static long size(Tile tile) {
        return (long) tile.width() * tile.height();
    }
}
