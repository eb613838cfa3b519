package org.watchglass.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The list of chapters that players know from Nero: {@code moov/udta/chpl}. No standard describes it; version
 * 1 is what others read, and its count is one byte.
 *
 * <pre>
 *     version 1, flags   4 bytes
 *     reserved           4
 *     count              1
 *     for each chapter:  start in units of 100 ns (8), length of the title (1), title in UTF-8
 * </pre>
 */
final class ChapterBox {
    private static final int LEAST_ENTRY = 9;

    private ChapterBox() {}

    /** @param marks at most 255 */
    static void write(BoxWriter out, List<Mark> marks) {
        out.openFull("chpl", 1, 0).u32(0).u8(marks.size());
        for (Mark mark : marks) {
            byte[] title = mark.titleBytes();
            out.u64(hundredNanos(mark.ticks())).u8(title.length).bytes(title, title.length);
        }
        out.close();
    }

    /** The chapters of a movie, as far as they make sense: no video is refused for its titles. */
    static List<Mark> read(ByteBuffer moov) {
        List<Mark> marks = new ArrayList<>();
        ByteBuffer chpl = find(moov);
        if (chpl == null || chpl.remaining() < 9 || chpl.get(0) != 1) {
            return marks;
        }
        int count = Byte.toUnsignedInt(chpl.get(8));
        chpl.position(9);
        while (marks.size() < count && chpl.remaining() >= LEAST_ENTRY) {
            long start = chpl.getLong();
            byte[] title = new byte[Byte.toUnsignedInt(chpl.get())];
            if (start < 0 || title.length > chpl.remaining()) {
                return marks;
            }
            chpl.get(title);
            marks.add(new Mark(ticks(start), new String(title, StandardCharsets.UTF_8)));
        }
        return marks;
    }

    private static @Nullable ByteBuffer find(ByteBuffer moov) {
        try {
            ByteBuffer udta = Boxes.find(moov, "udta");
            return udta == null ? null : Boxes.find(udta, "chpl");
        } catch (Mp4FormatException e) {
            return null; // a damaged box: no chapters
        }
    }

    /** 90000 ticks are 10 million units. */
    private static long hundredNanos(long ticks) {
        return ticks / 9 * 1000 + ticks % 9 * 1000 / 9;
    }

    /** The tick that {@link #hundredNanos} rounded down. */
    private static long ticks(long hundredNanos) {
        return hundredNanos / 1000 * 9 + (hundredNanos % 1000 * 9 + 999) / 1000;
    }
}
