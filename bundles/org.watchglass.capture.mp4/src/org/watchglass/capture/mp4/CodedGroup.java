package org.watchglass.capture.mp4;

import java.util.Arrays;
import org.watchglass.h264.AccessUnit;
import org.watchglass.mp4.VideoTrack;

/**
 * A key frame and the pictures that need it, as a {@link CodedRing} keeps them; the ring's monitor guards it.
 * It grows at its end only, so that a {@link Part} of it stays as it is.
 */
final class CodedGroup {
    /**
     * The first pictures of a group.
     *
     * @param bytes of all pictures, one after the other; borrowed, more may follow
     * @param ends where each picture ends
     * @param times of each picture, on the clock of frames
     */
    record Part(VideoTrack track, byte[] bytes, int[] ends, long[] times, int count) {
        int start(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }

        /** Of all its pictures. */
        int size() {
            return ends[count - 1];
        }
    }

    private final VideoTrack track;
    private byte[] bytes;
    private int[] ends = new int[16];
    private long[] times = new long[16];
    private int length;
    private int count;

    CodedGroup(VideoTrack track, AccessUnit key, long timeNanos) {
        this.track = track;
        bytes = new byte[key.length() + (key.length() >> 1)];
        add(key, timeNanos);
    }

    void add(AccessUnit unit, long timeNanos) {
        if (unit.length() > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, length + Math.max(unit.length(), length >> 1));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            times = Arrays.copyOf(times, count * 2);
        }
        System.arraycopy(unit.bytes(), 0, bytes, length, unit.length());
        length += unit.length();
        ends[count] = length;
        times[count] = timeNanos;
        count++;
    }

    /** Nothing follows: gives back the memory that was taken in advance. */
    void end() {
        bytes = Arrays.copyOf(bytes, length);
    }

    Part part() {
        return new Part(track, bytes, ends, times, count);
    }

    /** Memory that it keeps. */
    int bytes() {
        return bytes.length;
    }

    int count() {
        return count;
    }

    long startNanos() {
        return times[0];
    }
}
