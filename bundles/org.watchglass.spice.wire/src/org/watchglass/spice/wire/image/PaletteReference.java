package org.watchglass.spice.wire.image;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Where an image's palette is. */
public sealed interface PaletteReference {
    /** Bitmap flag: keep the palette under its id. */
    int PAL_CACHE_ME = 1;

    /** Bitmap flag: a palette that was kept. */
    int PAL_FROM_CACHE = 2;

    /** Its bits in the bitmap's flags. */
    int flags();

    void write(WireWriter out);

    /** Looks the palette up, and keeps it if that was asked for. */
    Palette resolve(PaletteCache cache) throws ProtocolException;

    /** There is none. */
    record Absent() implements PaletteReference {
        @Override
        public int flags() {
            return 0;
        }

        @Override
        public void write(WireWriter out) {
            out.nullPointer();
        }

        @Override
        public Palette resolve(PaletteCache cache) {
            return Palette.BLACK_AND_WHITE;
        }
    }

    /** It was to be kept. */
    record Cached(long id) implements PaletteReference {
        @Override
        public int flags() {
            return PAL_FROM_CACHE;
        }

        @Override
        public void write(WireWriter out) {
            out.u64(id);
        }

        @Override
        public Palette resolve(PaletteCache cache) throws ProtocolException {
            Palette palette = cache.get(id);
            if (palette == null) {
                throw new ProtocolException("palette: got unknown id %x, expected one that was sent before",
                        id);
            }
            return palette;
        }
    }

    /** It is here. */
    record Given(Palette palette, boolean cacheMe) implements PaletteReference {
        @Override
        public int flags() {
            return cacheMe ? PAL_CACHE_ME : 0;
        }

        @Override
        public void write(WireWriter out) {
            out.pointer(palette::write);
        }

        @Override
        public Palette resolve(PaletteCache cache) {
            if (cacheMe) {
                cache.put(palette);
            }
            return palette;
        }
    }

    static PaletteReference read(int flags, WireReader in) throws ProtocolException {
        if ((flags & PAL_FROM_CACHE) != 0) {
            return new Cached(in.i64("palette id"));
        }
        @Nullable WireReader target = in.pointer("palette");
        return target == null ? new Absent() : new Given(Palette.read(target), (flags & PAL_CACHE_ME) != 0);
    }
}
