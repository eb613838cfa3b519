package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.SubMessage;

/**
 * What we draw against what spice-gtk 0.42 has drawn from the same messages. A server on libspice 0.15 drew
 * at random, one kind of operation for each file, mostly over images; a relay in between wrote down the
 * display channel's messages.
 *
 * <p>A file is a GZIP stream of width, height and the messages' size (three numbers of four bytes, high byte
 * first), the messages as on the wire with their headers of type and size, and the picture: red, green and
 * blue of each pixel.
 */
class GoldenTest {
    /** The picture, as it should be and as it is. */
    private record Golden(int width, int height, byte[] messages, byte[] picture) {
        static Golden read(String name) throws IOException {
            try (InputStream file = GoldenTest.class.getResourceAsStream("golden/" + name + ".golden")) {
                if (file == null) {
                    throw new IOException("there is no golden/" + name + ".golden");
                }
                DataInputStream in = new DataInputStream(new GZIPInputStream(file));
                int width = in.readInt();
                int height = in.readInt();
                byte[] messages = in.readNBytes(in.readInt());
                return new Golden(width, height, messages, in.readAllBytes());
            }
        }

        int expected(int pixel) {
            int at = 3 * pixel;
            return (picture[at] & 255) << 16 | (picture[at + 1] & 255) << 8 | picture[at + 2] & 255;
        }
    }

    private final Map<String, Integer> gaps = new TreeMap<>();
    private final Screen screen = new Screen(0);
    private final DisplayCanvas canvas = new DisplayCanvas(
            screen,
            () -> 0,
            SharedByDisplays.of(() -> true, new VideoDecoders()),
            (name, detail) -> gaps.merge(name, 1, Integer::sum));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fill", "rop", "pattern", "copy", "scale", "opaque", "blend", "rop3", "transparent", "alpha",
                "composite", "division", "stroke", "curves", "text", "black", "white", "invers", "copybits",
                "surf", "formats", "cached", "clip", "mask", "masks", "pal", "parts"
            })
    void drawsThePictureThatTheReferenceClientDrew(String name) throws Exception {
        Golden golden = Golden.read(name);
        draw(golden.messages);
        Surface shown = screen.surface();
        if (shown == null) {
            throw new AssertionError("nothing is shown");
        }
        assertEquals(golden.width + "x" + golden.height, shown.width() + "x" + shown.height());
        for (int i = 0; i < golden.width * golden.height; i++) {
            String where = name + " at " + i % golden.width + "," + i / golden.width;
            assertEquals(hex(golden.expected(i)), hex(shown.pixels()[i] & 0xffffff), where);
        }
        assertEquals(Map.of(), gaps);
    }

    private static String hex(int rgb) {
        return String.format("%06x", rgb);
    }

    private void draw(byte[] messages) throws Exception {
        ByteBuffer in = ByteBuffer.wrap(messages).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int type = Short.toUnsignedInt(in.getShort());
            byte[] body = new byte[in.getInt()];
            in.get(body);
            boolean isList = type == SubMessage.LIST;
            SubMessage whole = new SubMessage(type, Bytes.of(body));
            List<SubMessage> parts = isList ? SubMessage.readAll(whole.body(), 0) : List.of(whole);
            parts.forEach(canvas::draw);
        }
    }
}
