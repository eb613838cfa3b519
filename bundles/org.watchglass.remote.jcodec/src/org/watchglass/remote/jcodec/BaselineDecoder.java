package org.watchglass.remote.jcodec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
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
    /** Numbers that name parameter sets. */
    private static final int MAX_SETS = 255;

    /** Parameter sets that may come before their first picture. */
    private static final int MAX_UNITS = 64;

    private static final int SLICE = 1;
    private static final int SLICE_OF_KEY_FRAME = 5;
    private static final int SEQUENCE = 7;
    private static final int PICTURE = 8;

    private final H264Decoder decoder;
    private final Consumer<? super H264Decoder> unused;
    private final PictureConverter converter = new PictureConverter();
    /** Parameter sets that came without a picture. */
    private final List<ByteBuffer> sets = new ArrayList<>();

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
        ByteBuffer copy = ByteBuffer.allocate(frame.remaining()).put(frame.duplicate()).flip();
        try {
            return decodeUnits(H264Utils.splitFrame(copy));
        } catch (RuntimeException | OutOfMemoryError e) {
            throw new IOException("JCodec failed: " + e, e);
        }
    }

    private @Nullable VideoPicture decodeUnits(List<ByteBuffer> all) throws IOException {
        List<ByteBuffer> units = new ArrayList<>(sets);
        sets.clear();
        boolean hasSlices = false;
        for (ByteBuffer unit : all) {
            int type = unit.hasRemaining() ? unit.get(unit.position()) & 31 : 0;
            if (type == SEQUENCE) {
                units.add(begin(SequenceHeader.read(content(unit))));
            } else if (type == PICTURE) {
                check(new UnitBits(content(unit)));
                units.add(unit);
            } else if (type == SLICE || type == SLICE_OF_KEY_FRAME) {
                units.add(unit);
                hasSlices = true;
            }
        }
        Picture into = buffer;
        if (!hasSlices && units.size() <= MAX_UNITS) {
            sets.addAll(units);
        }
        if (!hasSlices || into == null || !usable) {
            return null;
        }
        Picture decoded = decoder.decodeFrameFromNals(units, into.getData());
        return decoded == null ? null : converter.convert(decoded);
    }

    /** What is in a unit, as a copy without what keeps start codes out of it. */
    private static ByteBuffer content(ByteBuffer unit) {
        ByteBuffer copy = ByteBuffer.allocate(unit.remaining()).put(unit.duplicate()).flip();
        H264Utils.unescapeNAL(copy);
        return copy;
    }

    private ByteBuffer begin(SequenceHeader header) {
        Picture before = buffer;
        boolean fits = before != null && before.getWidth() == header.width()
                && before.getHeight() == header.height();
        if (!fits) {
            buffer = Picture.create(header.width(), header.height(), ColorSpace.YUV420);
        }
        return header.unit();
    }

    private void check(UnitBits set) throws IOException {
        usable = false;
        set.bits(8);
        set.number(MAX_SETS);
        set.number(MAX_SETS);
        if (set.bits(1) != 0) {
            throw new IOException("a stream with arithmetic coding, expected baseline");
        }
        set.bits(1);
        set.number(0);
        usable = true;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            unused.accept(decoder);
        }
    }
}
