package org.watchglass.spice.wire.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/** Decodes JPEG images, and the frames of MJPEG streams, by the JDK's decoder. */
public final class JpegDecoder {
    private static final int[] GRAYS =
            IntStream.range(0, 256).map(gray -> gray * 0x010101).toArray();

    /** Looks at a size before anything is allocated for it. */
    private interface SizeCheck {
        void check(int width, int height) throws ProtocolException;
    }

    private JpegDecoder() {}

    /**
     * Decodes a JPEG of any size up to the limits of {@link ImageDescriptor}. Huffman tables may be missing.
     *
     * @throws ProtocolException if it is broken, too large, or neither coloured nor gray
     */
    public static DecodedImage decode(Bytes jpeg) throws ProtocolException {
        return decode(jpeg, JpegDecoder::checkLimits);
    }

    /** Decodes a JPEG that must have a certain size; one that has another takes no memory. */
    static DecodedImage decode(ImageDescriptor expected, Bytes jpeg) throws ProtocolException {
        return decode(jpeg, (width, height) -> checkSize(expected, width, height));
    }

    private static DecodedImage decode(Bytes jpeg, SizeCheck sizes) throws ProtocolException {
        Bytes whole = JpegTables.complete(jpeg);
        ImageReader reader = reader();
        try (ImageInputStream in = new MemoryCacheImageInputStream(
                new ByteArrayInputStream(whole.array(), whole.offset(), whole.length()))) {
            reader.setInput(in, true, true);
            sizes.check(reader.getWidth(0), reader.getHeight(0));
            return decoded(reader.read(0));
        } catch (IOException | RuntimeException e) {
            // the JDK's decoder has no one exception for broken images
            throw new ProtocolException("JPEG: got %s, expected an image", e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader() throws ProtocolException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            throw new ProtocolException(
                    "JPEG: got an image, expected none: this Java platform has no decoder");
        }
        return readers.next();
    }

    private static void checkSize(ImageDescriptor expected, int width, int height) throws ProtocolException {
        if (width != expected.width() || height != expected.height()) {
            throw new ProtocolException("JPEG: size: got %dx%d, expected %dx%d", width, height,
                    expected.width(), expected.height());
        }
    }

    private static void checkLimits(int width, int height) throws ProtocolException {
        int limit = ImageDescriptor.MAX_SIDE;
        if (width > limit || height > limit || (long) width * height > ImageDescriptor.MAX_PIXELS) {
            throw new ProtocolException("JPEG: size: got %dx%d, expected at most %d a side", width, height,
                    limit);
        }
    }

    private static DecodedImage decoded(BufferedImage image) throws ProtocolException {
        PixelRows rows = new PixelRows(format(image), GRAYS);
        int[] pixels = new int[image.getWidth() * image.getHeight()];
        if (!(image.getRaster().getDataBuffer() instanceof DataBufferByte buffer)) {
            throw new ProtocolException("JPEG: got no bytes, expected bytes");
        }
        rows.unpack(buffer.getData(), 0, pixels, 0, pixels.length);
        return new DecodedImage(image.getWidth(), image.getHeight(), pixels, false);
    }

    private static BitmapFormat format(BufferedImage image) throws ProtocolException {
        return switch (image.getType()) {
            case BufferedImage.TYPE_3BYTE_BGR -> BitmapFormat.FMT_24BIT;
            case BufferedImage.TYPE_BYTE_GRAY -> BitmapFormat.FMT_8BIT;
            default -> throw new ProtocolException("JPEG: got image type %d, expected colours or gray",
                    image.getType());
        };
    }
}
