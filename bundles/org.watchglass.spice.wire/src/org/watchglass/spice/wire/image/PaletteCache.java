package org.watchglass.spice.wire.image;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** The palettes that one display channel's server asked to keep. Not for several threads at once. */
public final class PaletteCache {
    /** More than servers use; the oldest is dropped beyond it. */
    private static final int MAX_PALETTES = 1024;

    private final Map<Long, Palette> palettes = new LinkedHashMap<>();

    public @Nullable Palette get(long id) {
        return palettes.get(id);
    }

    public void put(Palette palette) {
        palettes.put(palette.id(), palette);
        if (palettes.size() > MAX_PALETTES) {
            palettes.remove(palettes.keySet().iterator().next());
        }
    }

    public int size() {
        return palettes.size();
    }

    public void remove(long id) {
        palettes.remove(id);
    }

    public void clear() {
        palettes.clear();
    }
}
