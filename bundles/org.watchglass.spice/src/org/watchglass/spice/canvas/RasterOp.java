package org.watchglass.spice.canvas;

import java.util.stream.IntStream;
import org.watchglass.spice.wire.display.Rop;

/**
 * A bitwise operation on source and destination. There are sixteen of them, so each is four masks: what
 * becomes of a bit that is set in both, in the source only, in the destination only, in neither.
 */
final class RasterOp implements Blend {
    private static final int SOURCE = 0b1100;
    private static final int DESTINATION = 0b1010;
    private static final int ALL = 0b1111;

    /** By their tables. */
    private static final RasterOp[] OPERATIONS =
            IntStream.rangeClosed(0, ALL).mapToObj(RasterOp::new).toArray(RasterOp[]::new);

    static final RasterOp PUT = with(SOURCE);
    static final RasterOp INVERT = with(~DESTINATION);

    private final int table;
    private final int both;
    private final int sourceOnly;
    private final int destinationOnly;
    private final int neither;

    /** @param table the result for {@link #SOURCE} and {@link #DESTINATION} */
    private RasterOp(int table) {
        this.table = table;
        both = -(table >> 3 & 1);
        sourceOnly = -(table >> 2 & 1);
        destinationOnly = -(table >> 1 & 1);
        neither = -(table & 1);
    }

    private static RasterOp with(int table) {
        return OPERATIONS[table & ALL];
    }

    /**
     * From the bits of a message.
     *
     * @param inverseSource which bit of {@link Rop} inverts the source: that of the image, or that of the
     *     brush
     */
    static RasterOp of(int rop, int inverseSource) {
        return of(rop, inverseSource, Rop.INVERS_DEST);
    }

    /** Of a brush on an image that has just been drawn. */
    static RasterOp ofBrushOnImage(int rop) {
        return of(rop, Rop.INVERS_BRUSH, Rop.INVERS_SRC);
    }

    private static RasterOp of(int rop, int inverseSource, int inverseDestination) {
        int source = (rop & inverseSource) != 0 ? ~SOURCE : SOURCE;
        int destination = (rop & inverseDestination) != 0 ? ~DESTINATION : DESTINATION;
        int inverse = (rop & Rop.INVERS_RES) != 0 ? -1 : 0;
        if ((rop & Rop.OP_PUT) != 0) {
            return with(source ^ inverse);
        }
        if ((rop & Rop.OP_OR) != 0) {
            return with((source | destination) ^ inverse);
        }
        if ((rop & Rop.OP_AND) != 0) {
            return with(source & destination ^ inverse);
        }
        if ((rop & Rop.OP_XOR) != 0) {
            return with(source ^ destination ^ inverse);
        }
        return withoutSource(rop, source, destination);
    }

    private static RasterOp withoutSource(int rop, int source, int destination) {
        if ((rop & Rop.OP_BLACKNESS) != 0) {
            return with(0);
        }
        if ((rop & Rop.OP_WHITENESS) != 0) {
            return with(ALL);
        }
        return with((rop & Rop.OP_INVERS) != 0 ? ~destination : source);
    }

    /** Whether the source is taken as it is. */
    boolean isPut() {
        return table == SOURCE;
    }

    /** Whether everything stays as it is. */
    boolean isNothing() {
        return table == DESTINATION;
    }

    /**
     * Whether for some bit of the source the destination is inverted: the reference client draws dashes
     * otherwise then.
     */
    boolean inverts() {
        return (table & 0b1100) == 0b0100 || (table & 0b0011) == 0b0001;
    }

    @Override
    public void combine(int x, int y, int count, int[] colors, int[] pixels, int at) {
        for (int i = 0; i < count; i++) {
            colors[i] = apply(colors[i], pixels[at + i]);
        }
    }

    int apply(int source, int destination) {
        return source & (both & destination | sourceOnly & ~destination)
                | ~source & (destinationOnly & destination | neither & ~destination);
    }
}
