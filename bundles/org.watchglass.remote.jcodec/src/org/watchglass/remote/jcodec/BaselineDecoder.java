package org.watchglass.remote.jcodec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.watchglass.remote.video.VideoDecoder;
import org.watchglass.remote.video.VideoPicture;

/**
 * Decodes H.264 as long as it is of the baseline profile in effect: whole frames, no arithmetic coding, no
 * slice groups. For other streams JCodec is not fit, least of all for broken ones.
 */
final class BaselineDecoder implements VideoDecoder {
    private static final int SLICE = 1;
    private static final int SLICE_OF_KEY_FRAME = 5;
    private static final int SEQUENCE = 7;
    private static final int PICTURE = 8;

    /** Numbers of picture parameter sets begin behind those of sequence parameter sets. */
    private static final int FIRST_PICTURE = 32;

    private final H264Decoder decoder;
    private final Consumer<? super H264Decoder> unused;
    private final PictureConverter converter = new PictureConverter();
    /**
     * Those that JCodec may not have yet, by their numbers: it must know the same as the check of slices. It
     * writes to what it reads, so it gets copies.
     */
    private final Map<Integer, ByteBuffer> sets = new TreeMap<>();

    /** The sets that slices may name, by their numbers: at most 32, and 256. */
    private final Map<Integer, @Nullable SequenceHeader> sequences = new HashMap<>();

    private final Map<Integer, @Nullable PictureHeader> pictures = new HashMap<>();

    private @Nullable Picture buffer;
    private boolean usable;
    private boolean closed;

    /** @param unused gets the decoder when the stream has ended */
    BaselineDecoder(H264Decoder decoder, Consumer<? super H264Decoder> unused) {
        this.decoder = decoder;
        this.unused = unused;
    }

    @Override
    public @Nullable VideoPicture decode(ByteBuffer frame) throws IOException {
        try {
            return decodeUnits(H264Utils.splitFrame(copy(frame)));
        } catch (RuntimeException | OutOfMemoryError e) {
            throw new IOException("JCodec failed: " + e, e);
        }
    }

    private @Nullable VideoPicture decodeUnits(List<ByteBuffer> all) throws IOException {
        List<ByteBuffer> slices = new ArrayList<>();
        for (ByteBuffer unit : all) {
            int type = unit.hasRemaining() ? unit.get(unit.position()) & 31 : 0;
            if (type == SLICE || type == SLICE_OF_KEY_FRAME) {
                if (usable) {
                    SliceHeader.check(content(unit), sequences, pictures);
                }
                slices.add(unit);
            } else if (type == SEQUENCE || type == PICTURE) {
                if (!slices.isEmpty()) {
                    throw new IOException("a frame with parameter sets behind its slices");
                }
                keep(type, unit);
            }
        }
        Picture into = buffer;
        if (slices.isEmpty() || into == null || !usable) {
            return null;
        }
        List<ByteBuffer> units = new ArrayList<>();
        sets.values().forEach(set -> units.add(copy(set)));
        units.addAll(slices);
        Picture decoded = decoder.decodeFrameFromNals(units, into.getData());
        sets.clear();
        return decoded == null ? null : converter.convert(decoded);
    }

    private void keep(int type, ByteBuffer unit) throws IOException {
        if (type == SEQUENCE) {
            SequenceHeader header = SequenceHeader.read(content(unit));
            begin(header);
            sequences.put(header.id(), header);
            sets.put(header.id(), header.unit());
        } else {
            usable = false;
            PictureHeader header = PictureHeader.read(content(unit));
            pictures.put(header.id(), header);
            sets.put(FIRST_PICTURE + header.id(), copy(unit));
            usable = true;
        }
    }

    private static ByteBuffer copy(ByteBuffer unit) {
        return ByteBuffer.allocate(unit.remaining()).put(unit.duplicate()).flip();
    }

    /** What is in a unit, as a copy without what keeps start codes out of it. */
    private static ByteBuffer content(ByteBuffer unit) {
        ByteBuffer copy = copy(unit);
        H264Utils.unescapeNAL(copy);
        return copy;
    }

    private void begin(SequenceHeader header) {
        Picture before = buffer;
        boolean fits = before != null && before.getWidth() == header.width()
                && before.getHeight() == header.height();
        if (!fits) {
            buffer = Picture.create(header.width(), header.height(), ColorSpace.YUV420);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            unused.accept(decoder);
        }
    }
}
