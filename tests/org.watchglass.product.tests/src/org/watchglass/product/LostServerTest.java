package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.Mask;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.display.ScaleMode;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.EncodedImage.Coded;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.ImageType;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedServer;
import org.watchglass.testkit.ScriptedServer.Script;

/** Servers that go wrong while they are recorded: what was shown until then is kept. */
class LostServerTest {
    private static final int FAILED = 1;
    private static final Image SCREEN = Image.plain(320, 200, 0x3060C0);
    private static final String LONG = "30s";

    /** As the wire says it, without a sign. */
    private static final int HUGE = 1 << 31;

    private final CountDownLatch recording = new CountDownLatch(1);
    private final Path folder;

    LostServerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Records a screen of one colour, and what comes then. */
    private Outcome record(Script then, String duration) throws Exception {
        Script display = link -> {
            ScriptedGuest.show(link, SCREEN);
            recording.await();
            then.serve(link);
        };
        try (ScriptedServer server = ScriptedServer.start(new ScriptedGuest(display));
                Run run = Product.BUILT.start(folder, "record", server.address(), "--duration", duration)) {
            run.awaitRecording();
            recording.countDown();
            return run.end();
        }
    }

    private static void assertKept(Outcome outcome) throws Exception {
        Recording.assertShows(SCREEN, outcome.recording().finished("display-0.mp4"));
    }

    /** A message header: type, then the size of a body that is not sent with it. */
    private static byte[] header(int type, long size) {
        return new byte[] {
            (byte) type, (byte) (type >> 8), (byte) size, (byte) (size >> 8), (byte) (size >> 16),
            (byte) (size >> 24)
        };
    }

    @Test
    void leaves() throws Exception {
        assertKept(record(link -> {}, LONG).failed(FAILED, "disconnected"));
    }

    @Test
    void leavesAndIsReported() throws Exception {
        Outcome outcome = record(link -> {}, LONG).failed(FAILED, "disconnected");
        String zip = outcome.output().lines().filter(line -> line.startsWith("report ")).findFirst()
                .orElseThrow(() -> new AssertionError(outcome)).substring("report ".length());
        assertEquals(outcome.recording().file("bug-reports"), Path.of(zip).getParent());
        String shown = Product.BUILT.run(folder, "report", "--show", zip).ok().output();
        assertTrue(shown.contains("lost           the server closed the connection; after "), shown);
        assertTrue(shown.contains("by java.io.EOFException"), shown);
        assertTrue(shown.matches("(?s).*file +replay-0.mp4, [^\n]* frames, [^\n]*, 320x200\n.*"), shown);
    }

    @Test
    void leavesInTheMiddleOfAMessage() throws Exception {
        Script fault = link -> {
            link.send(header(DrawCopy.TYPE, 1000));
            link.send(new byte[100]);
        };
        assertKept(record(fault, LONG).failed(FAILED, "disconnected"));
    }

    @Test
    void announcesAMessageOfFourGigabytes() throws Exception {
        Script fault = link -> {
            link.send(header(DrawCopy.TYPE, 0xFFFFFFFFL));
            link.drain();
        };
        assertKept(record(fault, LONG).failed(FAILED, "disconnected", "4294967295"));
    }

    /** Draws what cannot be, and goes on. */
    private void assertIgnored(Message message) throws Exception {
        Script fault = link -> {
            link.send(message);
            link.drain();
        };
        Outcome outcome = record(fault, "2s");
        assertEquals(0, outcome.exitCode(), outcome::toString);
        assertTrue(outcome.errors().matches("watchglass: protocol gap: [^\n]+\n"), outcome::toString);
        assertTrue(outcome.output().contains("protocol gaps"), outcome::toString);
        assertKept(outcome);
    }

    @Test
    void announcesAScreenThatIsTooLarge() throws Exception {
        assertIgnored(new SurfaceCreate(1, HUGE, HUGE, SurfaceCreate.FORMAT_32_XRGB, 0));
    }

    @Test
    void sendsAnImageThatIsTooLarge() throws Exception {
        Rect box = new Rect(0, 0, 10, 10);
        EncodedImage image = new Coded(ImageDescriptor.of(HUGE, HUGE), ImageType.LZ_RGB, Bytes.EMPTY);
        assertIgnored(new DrawCopy(
                new DrawBase(0, box, Clip.NONE), image, box, Rop.OP_PUT, ScaleMode.INTERPOLATE, Mask.NONE));
    }
}
