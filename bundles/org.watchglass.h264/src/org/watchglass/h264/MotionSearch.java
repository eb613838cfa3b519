package org.watchglass.h264;

/**
 * Looks for motion that nobody announced: steps of 8, 4, 2, 1 samples, each towards where the difference to
 * the former picture is least. One per slice coder.
 *
 * <p>The former picture is kept one macroblock around all that has changed, so vectors reach 16 samples.
 */
final class MotionSearch {
    private static final int REACH = 16;
    private static final int[] X = {0, 0, -1, 1};
    private static final int[] Y = {-1, 1, 0, 0};

    private final CodedPictures pictures;
    private final MacroblockPlace place;
    private final int lambda;

    private int minX;
    private int minY;
    private int maxX;
    private int maxY;
    private int predicted;
    private int vector;
    private int cost;

    MotionSearch(CodedPictures pictures, MacroblockPlace place, int qp) {
        this.pictures = pictures;
        this.place = place;
        lambda = Distortion.lambda(qp);
    }

    /** Begins a macroblock with what is known already. */
    void begin(int predictedVector, int firstVector, int firstCost) {
        predicted = predictedVector;
        vector = firstVector;
        cost = firstCost;
        Plane luma = pictures.frame.luma;
        minX = Math.max(-REACH, -place.column * 16);
        minY = Math.max(-REACH, -place.row * 16);
        maxX = Math.min(REACH, luma.stride - 16 - place.column * 16);
        maxY = Math.min(REACH, luma.samples.length / luma.stride - 16 - place.row * 16);
    }

    /** The best vector so far. */
    int vector() {
        return vector;
    }

    /** Its difference and the price of its bits. */
    int cost() {
        return cost;
    }

    /** Tries a vector that may be out of reach. */
    boolean tryVector(int x, int y) {
        if (x < minX || x > maxX || y < minY || y > maxY) {
            return false;
        }
        int price = price(x, y);
        Plane from = pictures.formerFrame.luma;
        int at = place.luma + y * from.stride + x;
        int sum = price + Distortion.sad(pictures.source.luma, place.luma, from, at, 16, cost - price);
        if (sum >= cost) {
            return false;
        }
        cost = sum;
        vector = Vector.of(x, y);
        return true;
    }

    /** Walks from the best vector so far to the nearest place where no step improves. */
    void walk(int longest) {
        for (int step = longest; step > 0; step >>= 1) {
            for (int walked = 0; walked < REACH && improve(step); walked++) {
                // Once more from there.
            }
        }
    }

    private boolean improve(int step) {
        int x = Vector.x(vector);
        int y = Vector.y(vector);
        boolean better = false;
        for (int i = 0; i < 4; i++) {
            better |= tryVector(x + step * X[i], y + step * Y[i]);
        }
        return better;
    }

    /** What a vector's bits are worth. */
    int price(int x, int y) {
        return lambda * (BitWriter.signedBits(4 * (x - Vector.x(predicted)))
                + BitWriter.signedBits(4 * (y - Vector.y(predicted))));
    }
}
