package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.display.Rop;

class RasterOpTest {
    private static final int SOURCE = 0xf0ccaa;
    private static final int DESTINATION = 0x33a5ff;

    private static int apply(int rop) {
        return RasterOp.of(rop, Rop.INVERS_SRC).apply(SOURCE, DESTINATION);
    }

    @Test
    void combinesByTheFirstOperationThatIsSet() {
        assertEquals(SOURCE, apply(Rop.OP_PUT | Rop.OP_XOR));
        assertEquals(SOURCE | DESTINATION, apply(Rop.OP_OR | Rop.OP_AND));
        assertEquals(SOURCE & DESTINATION, apply(Rop.OP_AND));
        assertEquals(SOURCE ^ DESTINATION, apply(Rop.OP_XOR));
        assertEquals(0, apply(Rop.OP_BLACKNESS | Rop.OP_WHITENESS));
        assertEquals(-1, apply(Rop.OP_WHITENESS));
        assertEquals(~DESTINATION, apply(Rop.OP_INVERS));
        assertEquals(SOURCE, apply(0));
    }

    @Test
    void invertsWhatGoesIn() {
        assertEquals(~SOURCE, apply(Rop.OP_PUT | Rop.INVERS_SRC));
        assertEquals(SOURCE & ~DESTINATION, apply(Rop.OP_AND | Rop.INVERS_DEST));
        assertEquals(~SOURCE | ~DESTINATION, apply(Rop.OP_OR | Rop.INVERS_SRC | Rop.INVERS_DEST));
    }

    @Test
    void invertsWhatComesOut() {
        assertEquals(~SOURCE, apply(Rop.OP_PUT | Rop.INVERS_RES));
        assertEquals(~(SOURCE | DESTINATION), apply(Rop.OP_OR | Rop.INVERS_RES));
        assertEquals(~(SOURCE & DESTINATION), apply(Rop.OP_AND | Rop.INVERS_RES));
        assertEquals(~(SOURCE ^ DESTINATION), apply(Rop.OP_XOR | Rop.INVERS_RES));
    }

    @Test
    void ignoresTheInversionOfTheOtherSource() {
        assertEquals(SOURCE, apply(Rop.OP_PUT | Rop.INVERS_BRUSH));
    }

    @Test
    void ofABrushInvertsTheBrushAndTheImage() {
        RasterOp op = RasterOp.ofBrushOnImage(Rop.OP_AND | Rop.INVERS_BRUSH | Rop.INVERS_SRC);
        assertEquals(~SOURCE & ~DESTINATION, op.apply(SOURCE, DESTINATION));
    }

    @Test
    void knowsWhatItDependsOn() {
        assertTrue(RasterOp.of(Rop.OP_PUT, Rop.INVERS_SRC).isPut());
        assertFalse(RasterOp.of(Rop.OP_OR, Rop.INVERS_SRC).isPut());
        assertTrue(RasterOp.of(Rop.OP_INVERS | Rop.INVERS_DEST, Rop.INVERS_SRC).isNothing());
        assertFalse(RasterOp.PUT.isNothing());
    }

    @Test
    void knowsWhetherItInvertsWhatIsThere() {
        assertTrue(RasterOp.INVERT.inverts());
        assertTrue(RasterOp.of(Rop.OP_XOR, Rop.INVERS_SRC).inverts());
        assertFalse(RasterOp.PUT.inverts());
        assertFalse(RasterOp.of(Rop.OP_OR, Rop.INVERS_SRC).inverts());
    }
}
