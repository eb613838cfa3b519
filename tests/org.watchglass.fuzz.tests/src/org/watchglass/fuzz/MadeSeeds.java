package org.watchglass.fuzz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.watchglass.h264.AccessUnit;
import org.watchglass.h264.EncoderSettings;
import org.watchglass.h264.H264Encoder;
import org.watchglass.mp4.RecordedFiles;
import org.watchglass.renderer.CopyHints;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Region;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.agent.VdAgentMessage;
import org.watchglass.spice.wire.agent.VdAgentMessage.AnnounceCapabilities;
import org.watchglass.spice.wire.agent.VdAgentMessage.Clipboard;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardGrab;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRequest;
import org.watchglass.spice.wire.agent.VdAgentMessage.MonitorsConfig;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.EncodedImage.Coded;
import org.watchglass.spice.wire.image.EncodedImage.JpegAlpha;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.ImageType;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.CommonCapability;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkReply;
import org.watchglass.spice.wire.link.Ticket;

/** Whole inputs that we can make ourselves. */
final class MadeSeeds {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final int PICTURES = 5;

    private MadeSeeds() {}

    static List<byte[]> jpegs() {
        return List.of(jpeg(BufferedImage.TYPE_INT_RGB), jpeg(BufferedImage.TYPE_BYTE_GRAY));
    }

    /** As images of messages, with alpha too. */
    static List<byte[]> jpegImages() {
        Bytes jpeg = Bytes.of(jpegs().get(0));
        ImageDescriptor size = ImageDescriptor.of(WIDTH, HEIGHT);
        return List.of(
                written(new Coded(size, ImageType.JPEG, jpeg)),
                written(new JpegAlpha(size, true, jpeg.length(), jpeg)));
    }

    private static byte[] written(EncodedImage image) {
        WireWriter out = new WireWriter();
        image.write(out);
        return out.toByteArray();
    }

    private static byte[] jpeg(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillOval(WIDTH / 4, HEIGHT / 4, WIDTH / 2, HEIGHT / 2);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What a server says that lets the client in, and one that does not. */
    static List<byte[]> links() {
        Capabilities common = Capabilities.of(
                CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE, CommonCapability.MINI_HEADER);
        Bytes key = Bytes.of(Ticket.newKey().getPublic().getEncoded());
        byte[] reply = new LinkReply(LinkError.OK.code(), key, common, common).frame();
        byte[] refusal = LinkReply.refused(LinkError.NEED_SECURED).frame();
        return List.of(
                ByteBuffer.allocate(reply.length + Integer.BYTES).put(reply).array(),
                ByteBuffer.allocate(reply.length + refusal.length).put(reply).put(refusal).array(),
                refusal,
                "RFB 003.008\n".getBytes(StandardCharsets.US_ASCII));
    }

    static List<byte[]> agentStreams() {
        List<VdAgentMessage> messages = List.of(
                new AnnounceCapabilities(true, -1),
                new ClipboardGrab(0, List.of(1, 2)),
                new ClipboardRequest(0, 1),
                new Clipboard(0, 1, Bytes.of((byte) 'a', (byte) 'b')),
                new MonitorsConfig(List.of(new MonitorsConfig.Monitor(0, 0, 800, 600))));
        List<byte[]> seeds = new ArrayList<>();
        for (boolean selections : new boolean[] {false, true}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(selections ? 1 : 2);
            messages.forEach(message -> out.writeBytes(VdAgentMessage.frame(message, selections)));
            seeds.add(out.toByteArray());
        }
        return seeds;
    }

    static List<byte[]> connectionFiles() {
        return List.of(
                """
                        [virt-viewer]
                        type=spice
                        host=192.0.2.1
                        port=5900
                        tls-port=5901
                        password=a\\sb
                        delete-this-file=1
                        host-subject=O=x,CN=y
                        ca=-----BEGIN CERTIFICATE-----\\n
                        """,
                "spice://[::1]:5900?tls-port=5901&compression=lz", "spice+tls://h:1", "demo:")
                .stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    static List<byte[]> files() {
        try {
            return RecordedFiles.of(pictures());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pictures one after the other, each after its size. */
    static List<byte[]> recordedPictures() {
        return List.of(joined(pictures()));
    }

    /** The same with start codes, as servers send them. */
    static List<byte[]> streams() {
        return List.of(joined(pictures().stream().map(MadeSeeds::withStartCodes).toList()));
    }

    /** Each after its size in two bytes. */
    static byte[] joined(List<byte[]> parts) {
        ByteBuffer out =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length + Short.BYTES).sum());
        parts.forEach(part -> out.putShort((short) part.length).put(part));
        return out.array();
    }

    private static byte[] withStartCodes(byte[] picture) {
        byte[] stream = picture.clone();
        ByteBuffer in = ByteBuffer.wrap(stream);
        while (in.hasRemaining()) {
            int size = in.getInt(in.position());
            in.putInt(1).position(in.position() + size);
        }
        return stream;
    }

    /** Of our encoder: a key picture, and some that differ. */
    private static List<byte[]> pictures() {
        H264Encoder encoder = new H264Encoder(WIDTH, HEIGHT, EncoderSettings.DEFAULTS);
        int[] pixels = new int[WIDTH * HEIGHT];
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            Arrays.fill(pixels, i * 8 * WIDTH, (i * 8 + 4) * WIDTH, 0xff8000 >> i);
            Region damage = new Region();
            damage.add(new Rect(0, 0, WIDTH, HEIGHT));
            AccessUnit unit = encoder.encode(pixels, damage, new CopyHints(), i == 0);
            all.add(Arrays.copyOf(unit.bytes(), unit.length()));
        }
        return all;
    }
}
