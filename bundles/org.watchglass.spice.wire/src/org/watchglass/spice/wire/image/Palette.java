package org.watchglass.spice.wire.image;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Colours by number, each {@code 0x00RRGGBB}. */
public final class Palette {
    /** What images without a palette have. */
    public static final Palette BLACK_AND_WHITE = new Palette(0, 0, 0xffffff);

    private final long id;
    private final int[] colors;

    /** @param id names it in the palette cache */
    public Palette(long id, int... colors) {
        this.id = id;
        this.colors = colors.clone();
    }

    static Palette read(WireReader in) throws ProtocolException {
        long id = in.i64("palette id");
        int[] colors = new int[in.fitting("palette size", in.u16("palette size"), 4)];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = in.i32("palette colour");
        }
        return new Palette(id, colors);
    }

    void write(WireWriter out) {
        out.u64(id).u16(colors.length);
        Arrays.stream(colors).forEach(out::u32);
    }

    public long id() {
        return id;
    }

    public int size() {
        return colors.length;
    }

    /** All 256 numbers' colours; numbers that the palette does not have show colour 0. */
    int[] table() {
        int[] table = Arrays.copyOf(colors, 256);
        if (colors.length > 0 && colors.length < 256) {
            Arrays.fill(table, colors.length, 256, colors[0]);
        }
        return table;
    }

    /** The same colours over and over: for numbers that wrap around. */
    Palette wrapped() {
        int[] all = new int[256];
        for (int i = 0; i < all.length && colors.length > 0; i++) {
            all[i] = colors[i % colors.length];
        }
        return new Palette(id, all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Palette palette && id == palette.id && Arrays.equals(colors, palette.colors);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id) + Arrays.hashCode(colors);
    }

    @Override
    public String toString() {
        return "Palette[" + id + ", " + colors.length + " colours]";
    }
}
