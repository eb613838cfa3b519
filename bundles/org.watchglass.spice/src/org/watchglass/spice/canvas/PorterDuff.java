package org.watchglass.spice.canvas;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Composes premultiplied colours over, in, out of what is there: the operators 0 to 12 of the X Render
 * extension, each a sum of source and destination, both scaled by a factor. Rounded as the reference client
 * does it.
 */
final class PorterDuff implements Blend {
    static final int OVER = 3;
    static final int LAST = 12;

    private static final int SOURCE = 1;
    private static final int ADD = 12;

    private static final int OPAQUE = 0xff000000;

    /** What source or destination are multiplied by. */
    private enum Factor {
        ZERO, ONE, SOURCE, DESTINATION, NO_SOURCE, NO_DESTINATION;

        int of(int sourceAlpha, int destinationAlpha) {
            return switch (this) {
                case ZERO -> 0;
                case ONE -> 255;
                case SOURCE -> sourceAlpha;
                case DESTINATION -> destinationAlpha;
                case NO_SOURCE -> 255 - sourceAlpha;
                case NO_DESTINATION -> 255 - destinationAlpha;
            };
        }
    }

    /** Source's and destination's factor of each operator. */
    private static final Factor[][] OPERATORS = {
        {Factor.ZERO, Factor.ZERO},
        {Factor.ONE, Factor.ZERO},
        {Factor.ZERO, Factor.ONE},
        {Factor.ONE, Factor.NO_SOURCE},
        {Factor.NO_DESTINATION, Factor.ONE},
        {Factor.DESTINATION, Factor.ZERO},
        {Factor.ZERO, Factor.SOURCE},
        {Factor.NO_DESTINATION, Factor.ZERO},
        {Factor.ZERO, Factor.NO_SOURCE},
        {Factor.DESTINATION, Factor.NO_SOURCE},
        {Factor.NO_DESTINATION, Factor.SOURCE},
        {Factor.NO_DESTINATION, Factor.NO_SOURCE},
        {Factor.ONE, Factor.ONE}
    };

    private final int operator;
    private final Coverage coverage;
    private final boolean keepsAlpha;

    /**
     * @param operator from 0 to {@link #LAST}
     * @param keepsAlpha whether the surface's high byte is alpha; otherwise it counts as opaque, and becomes
     *     0
     */
    PorterDuff(int operator, Coverage coverage, boolean keepsAlpha) {
        this.operator = operator;
        this.coverage = coverage;
        this.keepsAlpha = keepsAlpha;
    }

    @Override
    public void combine(int x, int y, int count, int[] colors, int[] pixels, int at) {
        int @Nullable [] alphas = coverage.apply(x, y, count, colors);
        if (alphas == null && operator == OVER) {
            over(count, colors, pixels, at);
        } else if (operator == ADD) {
            add(count, colors, pixels, at);
        } else if (operator != SOURCE) {
            compose(count, colors, alphas == null ? colors : alphas, pixels, at);
        }
        if (!keepsAlpha) {
            for (int i = 0; i < count; i++) {
                colors[i] &= ~OPAQUE;
            }
        }
    }

    private void over(int count, int[] colors, int[] pixels, int at) {
        int force = keepsAlpha ? 0 : OPAQUE;
        for (int i = 0; i < count; i++) {
            int color = colors[i];
            if (color >>> 24 != 255) {
                colors[i] = Channels.add(color, Channels.scale(pixels[at + i] | force, 255 - (color >>> 24)));
            }
        }
    }

    private void add(int count, int[] colors, int[] pixels, int at) {
        int force = keepsAlpha ? 0 : OPAQUE;
        for (int i = 0; i < count; i++) {
            colors[i] = Channels.add(colors[i], pixels[at + i] | force);
        }
    }

    /** @param alphas the source's, for each channel if the coverage has one for each */
    private void compose(int count, int[] colors, int[] alphas, int[] pixels, int at) {
        Factor forSource = OPERATORS[operator][0];
        Factor forDestination = OPERATORS[operator][1];
        boolean single = alphas == colors;
        int force = keepsAlpha ? 0 : OPAQUE;
        for (int i = 0; i < count; i++) {
            int pixel = pixels[at + i] | force;
            int result = 0;
            for (int shift = 0; shift < Integer.SIZE; shift += 8) {
                int alpha = alphas[i] >>> (single ? 24 : shift) & 255;
                int sum = Channels.multiply(colors[i] >>> shift & 255, forSource.of(alpha, pixel >>> 24))
                        + Channels.multiply(pixel >>> shift & 255, forDestination.of(alpha, pixel >>> 24));
                result |= Math.min(sum, 255) << shift;
            }
            colors[i] = result;
        }
    }
}
