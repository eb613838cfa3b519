package org.watchglass.h264;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Decodes what {@link H264Encoder} writes, and refuses everything else.
 *
 * <p>Confined to one thread. A skipped picture costs next to nothing, others what is coded in them. Streams
 * are not trusted: whatever the bytes are, only {@link H264FormatException} is thrown, and memory is bounded
 * by the largest picture that H.264 knows. After an exception decoding can go on at a key picture.
 */
public final class H264Decoder {
    private static final int PREDICTED_SLICE = 1;
    private static final int IDR_SLICE = 5;
    private static final int SEQUENCE_PARAMETERS = 7;
    private static final int PICTURE_PARAMETERS = 8;
    private static final int TYPE_MASK = 31;

    private final BitReader in = new BitReader();
    private @Nullable FrameSize announced;
    private @Nullable Stream stream;

    /**
     * Takes a parameter set, as from {@code avcC}: a NAL unit without length. Those within the stream do as
     * well.
     */
    public void parameterSet(byte[] unit) throws H264FormatException {
        unit(unit, 0, unit.length);
    }

    /**
     * Decodes an access unit: NAL units behind 4-byte lengths.
     *
     * @throws H264FormatException if it is damaged or of another encoder, or if decoding cannot begin with it
     */
    public void decode(byte[] bytes, int offset, int length) throws H264FormatException {
        Stream current = stream;
        if (current != null) {
            current.begin();
        }
        int end = offset + length;
        for (int at = offset; at < end;) {
            int size = end - at < 5 ? 0 : unitLength(bytes, at);
            if (size < 1 || size > end - at - 4) {
                throw new H264FormatException("a NAL unit of %d bytes where %d are left", size, end - at);
            }
            unit(bytes, at + 4, size);
            at += 4 + size;
        }
        stream().end();
    }

    /**
     * Whether an access unit that follows leaves the picture as it is, as those do that a recorder writes
     * while nothing changes. Decodes nothing. What is damaged leaves nothing as it is.
     */
    public boolean repeats(byte[] bytes, int offset, int length) {
        Stream current = stream;
        if (current == null || length < 6 || unitLength(bytes, offset) != length - 4
                || (bytes[offset + 4] & TYPE_MASK) != PREDICTED_SLICE) {
            return false;
        }
        try {
            in.begin(bytes, offset + 5, length - 5);
            return current.slices.repeatsAll();
        } catch (H264FormatException e) {
            return false; // as is said above
        }
    }

    private static int unitLength(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }

    private void unit(byte[] bytes, int offset, int length) throws H264FormatException {
        if (length == 0) {
            throw new H264FormatException("an empty NAL unit");
        }
        in.begin(bytes, offset + 1, length - 1);
        switch (bytes[offset] & TYPE_MASK) {
            case SEQUENCE_PARAMETERS -> announced = StreamParameters.sequence(in);
            case PICTURE_PARAMETERS -> use(StreamParameters.picture(in));
            case IDR_SLICE -> stream().slice(true);
            case PREDICTED_SLICE -> stream().slice(false);
            default -> {} // supplemental information and the like say nothing about the picture
        }
    }

    private void use(int qp) throws H264FormatException {
        FrameSize size = announced;
        if (size == null) {
            throw new H264FormatException("a picture parameter set without a sequence parameter set");
        }
        StreamParameters parameters = new StreamParameters(size, qp);
        Stream current = stream;
        if (current == null || !current.parameters.equals(parameters)) {
            stream = new Stream(parameters, in);
        }
    }

    private Stream stream() throws H264FormatException {
        Stream current = stream;
        if (current == null) {
            throw new H264FormatException("a slice without parameter sets");
        }
        return current;
    }

    /** Width of the picture, even; 0 before the first parameter sets. */
    public int width() {
        Stream current = stream;
        return current == null ? 0 : current.parameters.size().width();
    }

    /** Height of the picture, even; 0 before the first parameter sets. */
    public int height() {
        Stream current = stream;
        return current == null ? 0 : current.parameters.size().height();
    }

    /** Converts the picture to 0x00RRGGBB, rows of {@link #width}; {@code to} has room for all of them. */
    public void copyPixels(int[] to) {
        Stream current = stream;
        if (current != null) {
            RgbConversion.convert(current.frame, current.parameters.size(), to);
        }
    }

    /** For tests. */
    YuvFrame frame() throws H264FormatException {
        return stream().frame;
    }

    /** For tests: what has been decoded since the last parameter set that differed. */
    Tally tally() throws H264FormatException {
        return stream().slices.tally();
    }

    /** Pictures of one size and QP. */
    private static final class Stream {
        final StreamParameters parameters;
        final YuvFrame frame;
        private final SliceDecoder slices;
        /** Whether the frame holds a whole picture that others may refer to. */
        private boolean usable;

        private boolean begun;
        private int covered;

        Stream(StreamParameters parameters, BitReader in) {
            this.parameters = parameters;
            frame = new YuvFrame(parameters.size().columns(), parameters.size().rows());
            slices = new SliceDecoder(parameters, frame, in);
        }

        void begin() {
            begun = false;
            covered = 0;
        }

        void slice(boolean isKey) throws H264FormatException {
            if (!begun) {
                if (!isKey && !usable) {
                    throw new H264FormatException("decoding begins without a key picture");
                }
                slices.nextPicture();
                begun = true;
                usable = false;
            }
            covered += slices.decode(isKey);
        }

        void end() throws H264FormatException {
            if (covered != parameters.size().macroblocks()) {
                throw new H264FormatException("a picture with %d of %d macroblocks", covered,
                        parameters.size().macroblocks());
            }
            usable = true;
        }
    }
}
