package org.watchglass.h264;

import java.io.ByteArrayOutputStream;

/** A coded stream in Annex B form beside the planes that its encoder says a decoder must show. */
final class Recorded {
    private static final byte[] START_CODE = {0, 0, 0, 1};

    private final FrameSize size;
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final ByteArrayOutputStream planes = new ByteArrayOutputStream();

    Recorded(FrameSize size) {
        this.size = size;
    }

    void add(AccessUnit unit, YuvFrame shown) {
        byte[] bytes = unit.bytes();
        for (int at = 0; at < unit.length();) {
            int length = (bytes[at] & 0xFF) << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8
                    | bytes[at + 3] & 0xFF;
            stream.writeBytes(START_CODE);
            stream.write(bytes, at + 4, length);
            at += 4 + length;
        }
        add(shown.luma, size.codedWidth(), size.codedHeight());
        add(shown.cb, size.codedWidth() / 2, size.codedHeight() / 2);
        add(shown.cr, size.codedWidth() / 2, size.codedHeight() / 2);
    }

    private void add(Plane plane, int width, int height) {
        for (int row = 0; row < height; row++) {
            planes.write(plane.samples, row * plane.stride, width);
        }
    }

    byte[] stream() {
        return stream.toByteArray();
    }

    byte[] planes() {
        return planes.toByteArray();
    }

    /** Says which frame, plane and macroblock an index into {@link #planes()} belongs to. */
    String where(int index) {
        int lumaSize = size.codedWidth() * size.codedHeight();
        int frame = index / (lumaSize * 3 / 2);
        int inFrame = index % (lumaSize * 3 / 2);
        int inPlane = inFrame < lumaSize ? inFrame : (inFrame - lumaSize) % (lumaSize / 4);
        int width = inFrame < lumaSize ? size.codedWidth() : size.codedWidth() / 2;
        String plane = inFrame < lumaSize ? "luma" : inFrame < lumaSize * 5 / 4 ? "Cb" : "Cr";
        int side = inFrame < lumaSize ? 16 : 8;
        return "frame %d, %s, macroblock %d,%d, sample %d,%d".formatted(frame, plane, inPlane % width / side,
                inPlane / width / side, inPlane % width % side, inPlane / width % side);
    }
}
