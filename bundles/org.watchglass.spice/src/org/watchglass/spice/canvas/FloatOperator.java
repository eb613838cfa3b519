package org.watchglass.spice.canvas;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The operators of the X Render extension that divide: SATURATE, and those that take the areas that source
 * and destination cover for disjoint, or for one within the other. Computed in floating point, as the
 * reference client does it.
 */
final class FloatOperator implements Blend {
    private static final int SATURATE = 13;
    private static final int DISJOINT = 0x10;
    private static final int CONJOINT = 0x20;
    private static final int COUNT = 12;
    private static final int DESTINATION = 2;
    private static final int OVER_REVERSE = 4;
    private static final int OPAQUE = 0xff000000;
    private static final float UNIT = 1f / 255;

    private final int operator;
    private final Coverage coverage;
    private final boolean keepsAlpha;

    /** As {@link PorterDuff#PorterDuff}, for an operator that {@link #has} says yes to. */
    FloatOperator(int operator, Coverage coverage, boolean keepsAlpha) {
        this.operator = operator;
        this.coverage = coverage;
        this.keepsAlpha = keepsAlpha;
    }

    static boolean has(int operator) {
        return operator == SATURATE
                || operator >= DISJOINT && operator < DISJOINT + COUNT
                || operator >= CONJOINT && operator < CONJOINT + COUNT;
    }

    /** The Porter-Duff operator that does the same, or this one. */
    static int simplified(int operator, boolean keepsAlpha) {
        if (operator == SATURATE) {
            return keepsAlpha ? operator : DESTINATION;
        }
        return has(operator) && (operator & 15) <= DESTINATION ? operator & 15 : operator;
    }

    @Override
    public void combine(int x, int y, int count, int[] colors, int[] pixels, int at) {
        int @Nullable [] mask = coverage.maskOf(x, y, count, colors);
        for (int i = 0; i < count; i++) {
            int pixel = keepsAlpha ? pixels[at + i] : pixels[at + i] | OPAQUE;
            int result = combine(colors[i], mask == null ? -1 : mask[i], pixel);
            colors[i] = keepsAlpha ? result : result & ~OPAQUE;
        }
    }

    private int combine(int color, int mask, int pixel) {
        boolean each = coverage.hasMaskOfEachChannel();
        int result = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            float by = (mask >>> (each ? shift : 24) & 255) * UNIT;
            float alpha = (color >>> 24) * UNIT * by;
            float source = (color >>> shift & 255) * UNIT * by;
            float destination = (pixel >>> shift & 255) * UNIT;
            float destinationAlpha = (pixel >>> 24) * UNIT;
            float sum = source * factor(true, alpha, destinationAlpha)
                    + destination * factor(false, destinationAlpha, alpha);
            result |= eightBits(sum) << shift;
        }
        return result;
    }

    /**
     * What of source or destination shows.
     *
     * @param source whether this is about the source, and its alpha
     */
    private float factor(boolean source, float alpha, float other) {
        int number = operator == SATURATE ? OVER_REVERSE : operator & 15;
        return switch (number) {
            case 3 -> source ? 1 : free(alpha, other);
            case OVER_REVERSE -> source ? free(alpha, other) : 1;
            case 5 -> source ? covered(alpha, other) : 0;
            case 6 -> source ? 0 : covered(alpha, other);
            case 7 -> source ? free(alpha, other) : 0;
            case 8 -> source ? 0 : free(alpha, other);
            case 9 -> source ? covered(alpha, other) : free(alpha, other);
            case 10 -> source ? free(alpha, other) : covered(alpha, other);
            default -> free(alpha, other);
        };
    }

    /** The part of this one's area that the other one leaves free. */
    private float free(float alpha, float other) {
        if (operator >= CONJOINT) {
            return alpha < Float.MIN_NORMAL ? 0 : unit(1 - other / alpha);
        }
        return alpha < Float.MIN_NORMAL ? 1 : unit((1 - other) / alpha);
    }

    /** The part of this one's area that the other one covers. */
    private float covered(float alpha, float other) {
        if (operator >= CONJOINT) {
            return alpha < Float.MIN_NORMAL ? 1 : unit(other / alpha);
        }
        return alpha < Float.MIN_NORMAL ? 0 : unit(1 - (1 - other) / alpha);
    }

    private static float unit(float value) {
        return Math.max(0, Math.min(value, 1));
    }

    private static int eightBits(float value) {
        int scaled = (int) (unit(value) * 256);
        return scaled - (scaled >> 8);
    }
}
