package org.watchglass.h264;

import java.util.concurrent.Executor;
import org.watchglass.renderer.CopyHints;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Region;

/**
 * An H.264 encoder (constrained baseline) for screens: what is not damaged is not looked at.
 *
 * <p>Confined to one thread; holds four 4:2:0 pictures of the screen and allocates nothing once its buffers
 * have grown. A screen of another size needs another encoder. The picture is BT.709 limited range and says
 * so; for an odd width or height the last column or row is shown twice.
 */
public final class H264Encoder {
    private final FrameSize size;
    private final CodedPictures pictures;
    private final ScreenUpdate screen;
    private final PictureCoder coder;
    private final AccessUnit unit = new AccessUnit();
    private final byte[] sps;
    private final byte[] pps;
    private boolean started;

    /**
     * An encoder that does everything on the calling thread, whatever {@link EncoderSettings#threads} says.
     *
     * @throws IllegalArgumentException if H.264 has no pictures of that size (above 139,264 macroblocks)
     */
    public H264Encoder(int width, int height, EncoderSettings settings) {
        this(width, height, settings.withThreads(1), Runnable::run);
    }

    /**
     * An encoder that codes large damage as several slices at the same time.
     *
     * @param helpers runs short tasks, {@code settings.threads() - 1} at a time; the calling thread works as
     *     well and never waits for a task that has not begun. Owned by the caller; it may be shut down at any
     *     time.
     * @throws IllegalArgumentException if H.264 has no pictures of that size (above 139,264 macroblocks)
     */
    public H264Encoder(int width, int height, EncoderSettings settings, Executor helpers) {
        size = new FrameSize(width, height);
        pictures = new CodedPictures(size);
        Crew crew = new Crew(settings.threads(), helpers);
        screen = new ScreenUpdate(size, pictures);
        coder = new PictureCoder(size, pictures, settings.qp(), crew);
        sps = ParameterSets.sequence(size, settings);
        pps = ParameterSets.picture(settings);
    }

    /** Width of the pictures that are encoded, in pixels. */
    public int width() {
        return size.width();
    }

    public int height() {
        return size.height();
    }

    /** The sequence parameter set, a whole NAL unit without length, as {@code avcC} wants it. A copy. */
    public byte[] sps() {
        return sps.clone();
    }

    /** The picture parameter set, a whole NAL unit without length. A copy. */
    public byte[] pps() {
        return pps.clone();
    }

    /**
     * Codes the next picture, reading pixels only in macroblocks that its damage touches.
     *
     * @param picture of the encoder's size; its damage covers what changed since the last call
     * @param key whether decoding must be able to start here; the first picture always is. Costs what has
     *     changed since the last key picture, and its bytes
     * @return valid until the next call
     */
    public AccessUnit encode(Picture picture, boolean key) {
        if (picture.width() != size.width() || picture.height() != size.height()) {
            throw new IllegalArgumentException("a picture of %dx%d for an encoder of %dx%d"
                    .formatted(picture.width(), picture.height(), size.width(), size.height()));
        }
        return encode(picture.pixels(), picture.damage(), picture.copies(), key);
    }

    /**
     * The same for whoever has pixels of his own.
     *
     * @param pixels 0x00RRGGBB, row after row without gaps; borrowed
     * @param damage covers what changed since the last call; borrowed
     * @param copies what moved, as far as it is known; may be wrong; borrowed
     */
    public AccessUnit encode(int[] pixels, Region damage, CopyHints copies, boolean key) {
        if (pixels.length < size.width() * size.height()) {
            throw new IllegalArgumentException("%d pixels for an encoder of %dx%d"
                    .formatted(pixels.length, size.width(), size.height()));
        }
        boolean asKey = key || !started;
        unit.begin(asKey);
        if (asKey) {
            if (started) {
                screen.take(pixels, damage);
            } else {
                screen.takeAll(pixels);
            }
            unit.append(sps);
            unit.append(pps);
            coder.codeKey(screen.changed(), unit);
        } else {
            screen.takeWithMotions(pixels, damage, copies);
            coder.codePredicted(screen.changed(), unit);
        }
        started = true;
        return unit;
    }

    /** What a decoder shows now; for tests. */
    YuvFrame reconstruction() {
        return pictures.frame;
    }

    FrameSize size() {
        return size;
    }
}
