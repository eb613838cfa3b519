package org.watchglass.h264;

import org.watchglass.renderer.CopyHints;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Region;

/**
 * An H.264 encoder (constrained baseline) for screens: what is not damaged is not looked at.
 *
 * <p>Confined to one thread; holds two 4:2:0 pictures of the screen and allocates nothing once its buffers have
 * grown. A screen of another size needs another encoder. The picture is BT.709 limited range and says so; for an
 * odd width or height the last column or row is shown twice.
 */
public final class H264Encoder {
    private static final int IDR_HEADER = 0x65;
    private static final int PREDICTED_HEADER = 0x41;

    private final FrameSize size;
    private final CodedPictures pictures;
    private final ScreenUpdate screen;
    private final DamageMap visit;
    private final SliceCoder slice;
    private final AccessUnit unit = new AccessUnit();
    private final byte[] sps;
    private final byte[] pps;

    private boolean started;
    private int frameNumber;
    private int idrPictureId;

    /** @throws IllegalArgumentException if H.264 has no pictures of that size (above 139,264 macroblocks) */
    public H264Encoder(int width, int height, EncoderSettings settings) {
        size = new FrameSize(width, height);
        pictures = new CodedPictures(size);
        screen = new ScreenUpdate(size, pictures);
        visit = new DamageMap(size);
        slice = new SliceCoder(size, pictures, settings.qp());
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
     * @param key whether decoding must be able to start here; the first picture always is
     * @return valid until the next call
     */
    public AccessUnit encode(Picture picture, boolean key) {
        if (picture.width() != size.width() || picture.height() != size.height()) {
            throw new IllegalArgumentException("a picture of %dx%d for an encoder of %dx%d"
                    .formatted(picture.width(), picture.height(), size.width(), size.height()));
        }
        return encode(picture.pixels(), picture.damage(), picture.copies(), key);
    }

    AccessUnit encode(int[] pixels, Region damage, CopyHints copies, boolean key) {
        boolean asKey = key || !started;
        if (!started) {
            screen.takeAll(pixels);
        } else if (asKey) {
            screen.take(pixels, damage);
        } else {
            screen.takeWithMotions(pixels, damage, copies);
        }
        pictures.store.nextPicture();
        unit.begin(asKey);
        if (asKey) {
            codeKey();
        } else {
            frameNumber++;
            visit.set(screen.changed());
            slice.codePredicted(frameNumber, screen.changed(), visit, 0, size.rows());
            unit.append(PREDICTED_HEADER, slice.out());
        }
        started = true;
        return unit;
    }

    private void codeKey() {
        frameNumber = 0;
        idrPictureId ^= 1;
        unit.append(sps);
        unit.append(pps);
        slice.codeKey(idrPictureId, 0, size.rows());
        unit.append(IDR_HEADER, slice.out());
    }

    /** What a decoder shows now; for tests. */
    YuvFrame reconstruction() {
        return pictures.frame;
    }

    FrameSize size() {
        return size;
    }
}
