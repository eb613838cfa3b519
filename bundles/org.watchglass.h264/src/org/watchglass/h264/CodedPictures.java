package org.watchglass.h264;

/**
 * The pictures that coding a picture reads and writes; owned by the encoder, shared with its slice coders.
 */
final class CodedPictures {
    /** The screen as it is to be coded. */
    final YuvFrame source;

    /** The reconstruction: what a decoder shows. It holds the former picture until it is overwritten. */
    final YuvFrame frame;

    /** The screen before, valid where {@link #motions} come from. */
    final YuvFrame formerSource;

    /** The former reconstruction, valid where {@link #motions} come from and around all that has changed. */
    final YuvFrame formerFrame;

    final Motions motions;
    final MacroblockStore store;

    CodedPictures(FrameSize size) {
        source = new YuvFrame(size.columns(), size.rows());
        frame = new YuvFrame(size.columns(), size.rows());
        formerSource = new YuvFrame(size.columns(), size.rows());
        formerFrame = new YuvFrame(size.columns(), size.rows());
        motions = new Motions(size);
        store = new MacroblockStore(size);
    }

    /**
     * The likeliest motion by which a macroblock's luma in the source has moved without any other change, or
     * {@link Vector#ZERO}.
     */
    int exactVector(int column, int row) {
        Plane luma = source.luma;
        int at = luma.at(column * 16, row * 16);
        for (int i = motions.count() - 1; i >= 0; i--) {
            int vector = motions.vector(i);
            if (motions.contains(i, column, row) && luma.equals(at, formerSource.luma,
                    at + Vector.y(vector) * luma.stride + Vector.x(vector), 16)) {
                return vector;
            }
        }
        return Vector.ZERO;
    }
}
