package org.watchglass.mp4;

import java.time.Duration;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a player must know before the first picture of an H.264 track with BT.709 colours in limited range.
 *
 * <p>Width and height are those of the decoded picture after cropping, in pixels, 1 to 65535. They are what
 * is displayed too: a display size that differs by one pixel (odd screens are coded one larger) would make
 * players scale, and blur, every picture.
 */
public final class VideoTrack {
    /** Ticks per second of every time in this package. */
    public static final int TIMESCALE = 90_000;

    private static final int MAX_SIZE = 0xffff;
    private static final int SPS = 7;
    private static final int PPS = 8;

    private final int width;
    private final int height;
    private final byte[] sps;
    private final byte[] pps;

    /**
     * @param sps one sequence parameter set, the NAL unit without start code or length; copied
     * @param pps one picture parameter set, likewise
     * @throws IllegalArgumentException if a size or a parameter set cannot be described in an MP4
     */
    public VideoTrack(int width, int height, byte[] sps, byte[] pps) {
        if (width < 1 || width > MAX_SIZE || height < 1 || height > MAX_SIZE) {
            throw new IllegalArgumentException("picture of " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.sps = checked(sps, SPS, 4);
        this.pps = checked(pps, PPS, 2);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** A copy. */
    public byte[] sps() {
        return sps.clone();
    }

    /** A copy. */
    public byte[] pps() {
        return pps.clone();
    }

    /** The tick in which a moment lies that is {@code nanos} after the start; exact for decades. */
    public static long ticks(long nanos) {
        return Math.floorDiv(Math.multiplyExact(nanos, 9L), 100_000L);
    }

    /** How long so many ticks are, rounded down to a nanosecond. */
    public static Duration duration(long ticks) {
        return Duration.ofSeconds(ticks / TIMESCALE, ticks % TIMESCALE * 100_000L / 9);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VideoTrack t
                && width == t.width
                && height == t.height
                && Arrays.equals(sps, t.sps)
                && Arrays.equals(pps, t.pps);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(sps);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }

    private static byte[] checked(byte[] nal, int type, int least) {
        if (nal.length < least || nal.length > MAX_SIZE || (nal[0] & 0x1f) != type) {
            throw new IllegalArgumentException("no NAL unit of type " + type + ", " + nal.length + " bytes");
        }
        return nal.clone();
    }
}
