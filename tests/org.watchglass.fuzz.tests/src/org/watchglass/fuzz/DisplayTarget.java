package org.watchglass.fuzz;

import java.util.List;
import org.watchglass.remote.jcodec.JcodecFactory;
import org.watchglass.remote.video.VideoDecoderFactory;
import org.watchglass.renderer.Screen;
import org.watchglass.spice.canvas.DisplayCanvas;
import org.watchglass.spice.canvas.PointerTrack;
import org.watchglass.spice.canvas.SharedByDisplays;
import org.watchglass.spice.canvas.VideoDecoders;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.display.SurfaceCreate;

/** Everything that a server may do to a display, in the order in which it says so, and to its pointer. */
public final class DisplayTarget {
    /** Set in a message's number: it is one of the cursor channel. */
    static final int CURSOR = 0x8000;

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final VideoDecoders DECODERS = new VideoDecoders();

    static {
        DECODERS.add(VideoDecoderFactory.H264, new JcodecFactory());
    }

    private DisplayTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Screen screen = new Screen(0);
        DisplayCanvas canvas = new DisplayCanvas(
                screen, () -> 0, SharedByDisplays.of(() -> true, DECODERS), (name, detail) -> {});
        PointerTrack pointer = new PointerTrack(screen, (name, detail) -> {});
        canvas.draw(part(SurfaceCreate.primary(WIDTH, HEIGHT)));
        for (SubMessage message : Tapes.messages(data)) {
            try {
                for (SubMessage part : parts(message)) {
                    if ((part.type() & CURSOR) != 0) {
                        pointer.follow(new SubMessage(part.type() & ~CURSOR, part.body()));
                    } else {
                        canvas.draw(part);
                    }
                }
            } catch (ProtocolException e) {
                // A list that is none ends the connection.
                return;
            } catch (OutOfMemoryError e) {
                // The drawing worker tells of it, and goes on.
            }
            screen.endFrame(0);
        }
        canvas.draw(new SubMessage(RESET, Bytes.EMPTY));
    }

    private static final int RESET = 103;

    private static List<SubMessage> parts(SubMessage message) throws ProtocolException {
        return message.type() == SubMessage.LIST ? SubMessage.readAll(message.body(), 0) : List.of(message);
    }

    private static SubMessage part(Message message) {
        WireWriter out = new WireWriter();
        message.write(out);
        return new SubMessage(message.type(), Bytes.of(out.toByteArray()));
    }
}
