package org.watchglass.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.DrawMessage;
import org.watchglass.spice.wire.image.EncodedImage;

/** The images that a server has sent to a display in a recorded session, in order. */
final class SessionImages implements DrawMessage.Handler {
    private final List<EncodedImage.Pixels> images = new ArrayList<>();

    private SessionImages() {}

    /** @param tape messages, each after its number (two bytes) and its size (four), compressed */
    static List<EncodedImage.Pixels> read(Path tape) throws IOException {
        SessionImages found = new SessionImages();
        try (InputStream file = new GZIPInputStream(Files.newInputStream(tape))) {
            byte[] bytes = file.readAllBytes();
            ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            while (in.hasRemaining()) {
                int type = Short.toUnsignedInt(in.getShort());
                int size = in.getInt();
                // Each has an array of its own, as on a connection.
                byte[] body = new byte[size];
                in.get(body);
                DrawMessage.read(type, new WireReader("tape", Bytes.of(body)), found);
            }
        } catch (ProtocolException e) {
            throw new IOException(tape + " is broken", e);
        }
        return found.images;
    }

    @Override
    public void onCopy(DrawCopy message) {
        if (message.image() instanceof EncodedImage.Pixels image) {
            images.add(image);
        }
    }

    @Override
    public void onOther(DisplayMessage message) {
        // Few of them bring images.
    }
}
