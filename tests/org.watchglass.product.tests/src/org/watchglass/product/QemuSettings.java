package org.watchglass.product;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A graphics card and how its pictures are sent, in QEMU's words.
 *
 * @param jpeg whether pictures may lose something
 * @param zlib whether what is compressed with GLZ is compressed once more
 */
record QemuSettings(String card, String compression, String jpeg, String zlib) {
    private static final List<String> CARDS = List.of("qxl", "std", "virtio");
    private static final List<String> COMPRESSIONS =
            List.of("off", "quic", "lz", "glz", "auto_glz", "auto_lz", "lz4");
    private static final List<String> WHEN = List.of("never", "always");

    /** All that can be put together. */
    static Stream<QemuSettings> all() {
        List<QemuSettings> all = new ArrayList<>();
        for (String jpeg : WHEN) {
            for (String zlib : WHEN) {
                for (String compression : COMPRESSIONS) {
                    for (String card : CARDS) {
                        all.add(new QemuSettings(card, compression, jpeg, zlib));
                    }
                }
            }
        }
        return all.stream();
    }

    /** Each compression once, and every pair of the rest. */
    static Stream<QemuSettings> some() {
        return Stream.of(
                new QemuSettings("qxl", "off", "never", "always"),
                new QemuSettings("std", "quic", "never", "never"),
                new QemuSettings("virtio", "lz", "always", "always"),
                new QemuSettings("qxl", "glz", "always", "never"),
                new QemuSettings("std", "auto_glz", "always", "always"),
                new QemuSettings("virtio", "auto_lz", "never", "never"),
                new QemuSettings("std", "lz4", "never", "always"));
    }

    /** Whether pictures arrive as they are. */
    boolean isLossless() {
        return jpeg.equals("never");
    }

    /** The options of {@code -spice}; whatever moves is sent as video too. */
    String options() {
        return "disable-ticketing=on,streaming-video=all,jpeg-wan-compression=" + jpeg
                + ",zlib-glz-wan-compression=" + zlib
                + (isAskedFor() ? "" : ",image-compression=" + compression);
    }

    /** What our client adds to the address: by itself it would ask for a compression of its own choice. */
    String wish() {
        return "?compression=" + (isAskedFor() ? compression : "server");
    }

    /** QEMU does not know this word, only clients do. */
    private boolean isAskedFor() {
        return compression.equals("lz4");
    }
}
