package org.watchglass.spice.canvas;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.canvas.PixelSource.Solid;

/** How much of a source's colours counts. */
final class Coverage {
    /**
     * Where the coverage comes from.
     *
     * @param mask its high byte counts
     * @param eachChannel whether all four of its bytes count instead, each for its channel
     */
    record Mask(PixelSource mask, boolean eachChannel) {}

    private static final int OPAQUE = 0xff000000;

    private final boolean opaqueSource;
    private final @Nullable Mask mask;
    private int[] bits = new int[0];

    private Coverage(boolean opaqueSource, @Nullable Mask mask) {
        this.opaqueSource = opaqueSource;
        this.mask = mask;
    }

    /** @param opaqueSource whether the high byte of the source is not alpha: it is taken for 255 then */
    static Coverage full(boolean opaqueSource) {
        return new Coverage(opaqueSource, null);
    }

    static Coverage by(PixelSource mask, boolean opaqueSource) {
        return new Coverage(opaqueSource, new Mask(mask, false));
    }

    static Coverage byEachChannelOf(PixelSource mask, boolean opaqueSource) {
        return new Coverage(opaqueSource, new Mask(mask, true));
    }

    /** The same for all pixels, from 0 to 255. */
    static Coverage of(int alpha, boolean opaqueSource) {
        return alpha == 255 ? full(opaqueSource) : by(new Solid(alpha << 24), opaqueSource);
    }

    /**
     * Scales the colours.
     *
     * @return each channel's own alpha, borrowed; null if it is the colours' own
     */
    int @Nullable [] apply(int x, int y, int count, int[] colors) {
        int @Nullable [] by = maskOf(x, y, count, colors);
        if (by == null) {
            return null;
        }
        return hasMaskOfEachChannel() ? scaleEach(count, colors, by) : scale(count, colors, by);
    }

    /**
     * Gives colours of an opaque source their alpha, and scales nothing.
     *
     * @return the pixels of the mask, borrowed; null if there is none
     */
    int @Nullable [] maskOf(int x, int y, int count, int[] colors) {
        if (opaqueSource) {
            for (int i = 0; i < count; i++) {
                colors[i] |= OPAQUE;
            }
        }
        Mask by = mask;
        if (by == null) {
            return null;
        }
        if (bits.length < count) {
            bits = new int[count];
        }
        by.mask.row(x, y, count, bits);
        return bits;
    }

    /** Whether each channel of the mask counts for the same channel; otherwise its alpha counts for all. */
    boolean hasMaskOfEachChannel() {
        Mask by = mask;
        return by != null && by.eachChannel;
    }

    private static int @Nullable [] scale(int count, int[] colors, int[] by) {
        for (int i = 0; i < count; i++) {
            colors[i] = Channels.scale(colors[i], by[i] >>> 24);
        }
        return null;
    }

    private static int[] scaleEach(int count, int[] colors, int[] by) {
        for (int i = 0; i < count; i++) {
            int alpha = colors[i] >>> 24;
            colors[i] = Channels.multiplyEach(colors[i], by[i]);
            by[i] = Channels.scale(by[i], alpha);
        }
        return by;
    }
}
