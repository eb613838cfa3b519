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
    private final YuvFrame converted = new YuvFrame(1, 1);
    private final ColourConversion conversion;
    private final DamageMap changed;
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
        conversion = new ColourConversion(size);
        changed = new DamageMap(size);
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
        pictures.motions.clear();
        if (!asKey) {
            takeMotions(copies);
        }
        takeSource(pixels, damage);
        pictures.store.nextPicture();
        unit.begin(asKey);
        if (asKey) {
            codeKey();
        } else {
            frameNumber++;
            visit.set(changed);
            slice.codePredicted(frameNumber, changed, visit, 0, size.rows());
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

    /** Keeps the sources of what was copied on the screen, before they are overwritten. */
    private void takeMotions(CopyHints copies) {
        Motions motions = pictures.motions;
        for (int i = 0; i < copies.size(); i++) {
            int dx = copies.fromX(i) - copies.left(i);
            int dy = copies.fromY(i) - copies.top(i);
            if (Vector.allowed(dx, dy)
                    && motions.add(copies.left(i), copies.top(i), copies.right(i), copies.bottom(i), Vector.of(dx, dy))) {
                motions.copySource(motions.count() - 1, pictures.source, pictures.formerSource);
                motions.copySource(motions.count() - 1, pictures.frame, pictures.formerFrame);
            }
        }
    }

    /** Converts what is damaged; what turns out to be as before is taken off the map. */
    private void takeSource(int[] pixels, Region damage) {
        changed.clear();
        if (started) {
            changed.add(damage);
        } else {
            changed.setAll();
        }
        for (int row = 0; row < size.rows(); row++) {
            for (int column = changed.next(0, row); column >= 0; column = changed.next(column + 1, row)) {
                conversion.macroblock(pixels, column, row, converted);
                if (started && pictures.source.equals(column, row, converted, 0, 0)) {
                    changed.clear(column, row);
                } else {
                    pictures.source.copy(column, row, converted, 0, 0);
                }
            }
        }
    }

    /** What a decoder shows now; for tests. */
    YuvFrame reconstruction() {
        return pictures.frame;
    }

    FrameSize size() {
        return size;
    }
}
