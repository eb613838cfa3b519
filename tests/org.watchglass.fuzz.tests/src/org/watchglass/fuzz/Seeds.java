package org.watchglass.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.DrawMessage;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.ImageType;

/**
 * Whole inputs, from which damaged ones are made: what real servers have sent (the sessions in {@code
 * tests/testbed/tapes}, the pictures and messages in the tests of the bundles).
 */
final class Seeds {
    /** One input is cut after so many bytes: small ones are damaged in more places. */
    private static final int MAX_BYTES = 4096;

    private static final int MAX_PER_FILE = 3;
    private static final int MAX_IMAGES = 16;

    private final Path root;

    /** @param root of the checkout */
    Seeds(Path root) {
        this.root = root;
    }

    /** Images of that type from sessions, the smallest ones, alone and some together. */
    List<byte[]> images(ImageType type) {
        List<byte[]> all = new ArrayList<>();
        tapes("display").forEach(tape -> collect(tape, type, all));
        all.sort(Comparator.comparingInt(image -> image.length));
        List<byte[]> some = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_IMAGES, all.size()); i++) {
            some.add(all.get(i * all.size() / Math.min(MAX_IMAGES, all.size())));
        }
        return some;
    }

    private static void collect(List<SubMessage> tape, ImageType type, List<byte[]> images) {
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        for (SubMessage message : tape) {
            EncodedImage image = image(message);
            if (image != null && image.type() == type.code()) {
                WireWriter out = new WireWriter();
                image.write(out);
                byte[] bytes = out.toByteArray();
                if (bytes.length <= MAX_BYTES) {
                    images.add(bytes);
                }
                if (together.size() + bytes.length <= 2 * MAX_BYTES) {
                    together.writeBytes(bytes);
                }
            }
        }
        if (together.size() > 0) {
            images.add(together.toByteArray());
        }
    }

    /** The image that a message copies, or null. */
    private static EncodedImage image(SubMessage message) {
        EncodedImage[] found = new EncodedImage[1];
        try {
            DrawMessage.read(
                    message.type(), new WireReader("seed", message.body()),
                    new DrawMessage.Handler() {
                        @Override
                        public void onCopy(DrawCopy copy) {
                            found[0] = copy.image();
                        }

                        @Override
                        public void onOther(DisplayMessage other) {
                            // No image, or none that is worth it.
                        }
                    });
        } catch (ProtocolException e) {
            throw new IllegalStateException("a session is broken", e);
        }
        return found[0];
    }

    /** Runs of messages to a display. */
    List<byte[]> display() {
        List<byte[]> all = new ArrayList<>();
        for (Path file : files("bundles/org.watchglass.spice/src_test/org/watchglass/spice/canvas/golden",
                "")) {
            all.addAll(cut(Tapes.messages(golden(file))));
        }
        tapes("display").forEach(tape -> all.addAll(cut(tape)));
        for (List<SubMessage> tape : tapes("cursor")) {
            all.addAll(cut(tape.stream()
                    .map(part -> new SubMessage(part.type() | DisplayTarget.CURSOR, part.body()))
                    .toList()));
        }
        return all;
    }

    private static byte[] golden(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            DataInputStream data = new DataInputStream(new GZIPInputStream(in));
            data.readLong(); // the size of the picture
            return data.readNBytes(data.readInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> cut(List<SubMessage> tape) {
        List<byte[]> all = new ArrayList<>();
        List<SubMessage> run = new ArrayList<>();
        int size = 0;
        for (SubMessage message : tape) {
            if (Tapes.size(message) > MAX_BYTES) {
                continue;
            }
            if (size + Tapes.size(message) > MAX_BYTES) {
                all.add(Tapes.tape(run));
                run.clear();
                size = 0;
            }
            run.add(message);
            size += Tapes.size(message);
        }
        if (!run.isEmpty()) {
            all.add(Tapes.tape(run));
        }
        return all.subList(0, Math.min(MAX_PER_FILE, all.size()));
    }

    /** Single messages of every channel of a session, and of every operation. */
    List<byte[]> messages() {
        List<byte[]> all = new ArrayList<>();
        for (ChannelType channel : ChannelType.values()) {
            tapes(channel.label()).forEach(tape -> oneOfEach(channel, tape, all));
        }
        for (byte[] display : display()) {
            oneOfEach(ChannelType.DISPLAY, Tapes.messages(display), all);
        }
        return all;
    }

    private static void oneOfEach(ChannelType channel, List<SubMessage> tape, List<byte[]> all) {
        tape.stream().mapToInt(SubMessage::type).distinct().forEach(type -> {
            SubMessage first = tape.stream().filter(part -> part.type() == type).findFirst().orElseThrow();
            if (Tapes.size(first) <= MAX_BYTES && (type & DisplayTarget.CURSOR) == 0) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(channel.ordinal());
                out.writeBytes(Tapes.tape(List.of(first)));
                all.add(out.toByteArray());
            }
        });
    }

    /** The messages of all sessions on channels of that name. */
    private List<List<SubMessage>> tapes(String channel) {
        return files("tests/testbed/tapes", "." + channel + ".gz").stream().map(Seeds::tape).toList();
    }

    private static List<SubMessage> tape(Path file) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return Tapes.messages(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(String folder, String end) {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root.resolve(folder), "*" + end)) {
            files.forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.sort(Comparator.naturalOrder());
        return all;
    }
}
