package org.watchglass.h264;

/** The vectors of a macroblock's neighbours, and what they predict (section 8.4.1). */
final class NeighbourVectors {
    private int left;
    private int above;
    private int aboveRight;

    void load(MacroblockPlace place, MacroblockStore store) {
        left = place.hasLeft ? store.vector(place.left()) : Vector.UNAVAILABLE;
        above = place.hasAbove ? store.vector(place.above()) : Vector.UNAVAILABLE;
        aboveRight = Vector.UNAVAILABLE;
        if (place.hasAboveRight) {
            aboveRight = store.vector(place.above() + 1);
        } else if (place.hasAbove && place.hasLeft) {
            aboveRight = store.vector(place.above() - 1);
        }
    }

    /** The prediction of a 16x16 vector (8.4.1.3). */
    int predicted() {
        if (above == Vector.UNAVAILABLE && aboveRight == Vector.UNAVAILABLE) {
            return orZero(left);
        }
        boolean hasLeft = isMotion(left);
        boolean hasAbove = isMotion(above);
        boolean hasAboveRight = isMotion(aboveRight);
        if (hasLeft && !hasAbove && !hasAboveRight) {
            return left;
        }
        if (!hasLeft && hasAbove && !hasAboveRight) {
            return above;
        }
        if (!hasLeft && !hasAbove && hasAboveRight) {
            return aboveRight;
        }
        return median(orZero(left), orZero(above), orZero(aboveRight));
    }

    /** The vector of P_Skip (8.4.1.1). */
    int predictedSkip() {
        boolean still = left == Vector.UNAVAILABLE || above == Vector.UNAVAILABLE || left == Vector.ZERO
                || above == Vector.ZERO;
        return still ? Vector.ZERO : predicted();
    }

    private static boolean isMotion(int neighbour) {
        return neighbour != Vector.INTRA && neighbour != Vector.UNAVAILABLE;
    }

    private static int orZero(int neighbour) {
        return isMotion(neighbour) ? neighbour : Vector.ZERO;
    }

    private static int median(int a, int b, int c) {
        int x = middle(Vector.x(a), Vector.x(b), Vector.x(c));
        int y = middle(Vector.y(a), Vector.y(b), Vector.y(c));
        return Vector.of(x, y);
    }

    private static int middle(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
