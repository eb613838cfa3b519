package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.CopyHints;
import org.watchglass.renderer.Region;

class H264EncoderTest {
    private final int[] pixels = new int[640 * 480];
    private final Region damage = new Region();
    private final CopyHints copies = new CopyHints();
    private final H264Encoder encoder = new H264Encoder(640, 480, EncoderSettings.DEFAULTS);

    @Test
    void beginsWithAKeyFrameThatCarriesItsParameterSets() {
        AccessUnit unit = encoder.encode(pixels, damage, copies, false);
        assertTrue(unit.key());
        assertEquals(encoder.sps().length, unit.bytes()[3]);
        assertEquals(0x67, unit.bytes()[4]);
    }

    @Test
    void anUndamagedPictureTakesTwelveBytesAtMost() {
        encoder.encode(pixels, damage, copies, false);
        AccessUnit unit = encoder.encode(pixels, damage, copies, false);
        assertFalse(unit.key());
        assertTrue(unit.length() <= 12, () -> unit.length() + " bytes");
    }

    @Test
    void skipsDamageThatChangedNothing() {
        encoder.encode(pixels, damage, copies, false);
        damage.add(100, 100, 300, 300);
        assertTrue(encoder.encode(pixels, damage, copies, false).length() <= 12);
    }

    @Test
    void readsNothingOutsideTheDamagedMacroblocks() {
        encoder.encode(pixels, damage, copies, false);
        byte[] before = encoder.reconstruction().luma.samples.clone();
        Arrays.fill(pixels, 0xFFFFFF);
        damage.add(100, 100, 101, 101);
        encoder.encode(pixels, damage, copies, false);
        byte[] after = encoder.reconstruction().luma.samples;
        assertEquals(6 * 16 + 6 * 16 * 640, Arrays.mismatch(before, after));
        assertEquals(before[111 + 640 * 111 + 1], after[111 + 640 * 111 + 1]);
    }

    @Test
    void aKeyFrameOfAnUnchangedScreenRepeatsTheLastOneUnderAnotherId() {
        AccessUnit first = encoder.encode(pixels, damage, copies, true);
        byte[] bytes = Arrays.copyOf(first.bytes(), first.length());
        AccessUnit second = encoder.encode(pixels, damage, copies, true);
        assertEquals(bytes.length, second.length());
        int different = 0;
        for (int i = 0; i < bytes.length; i++) {
            different += Integer.bitCount(bytes[i] & 0xFF ^ second.bytes()[i] & 0xFF);
        }
        assertEquals((480 / 16 + 3) / 4, different, "one bit in each slice");
    }

    @Test
    void copiesOfWhatWasCopiedWithinTheSamePictureAreFollowed() {
        // Too low for a scroll to be looked for.
        drawNoise(60);
        encoder.encode(pixels, damage, copies, false);
        scroll(60, 24);
        for (int i = 0; i < 3; i++) {
            copies.add(0, 0, 640, 52, 0, 8);
        }
        int length = encoder.encode(pixels, damage, copies, false).length();
        assertTrue(length < 4000, () -> length + " bytes");
    }

    @Test
    void scrollsAreFoundWhereAHintIsWrong() {
        drawNoise(480);
        encoder.encode(pixels, damage, copies, false);
        scroll(480, 48);
        copies.add(0, 0, 640, 464, 0, 16);
        int length = encoder.encode(pixels, damage, copies, false).length();
        assertTrue(length < 8000, () -> length + " bytes");
    }

    private void drawNoise(int height) {
        Random random = new Random(1);
        for (int i = 0; i < 640 * height; i++) {
            pixels[i] = random.nextInt(256) * 0x10101;
        }
    }

    /** Moves the upper rows upwards; what follows becomes black. */
    private void scroll(int height, int by) {
        System.arraycopy(pixels, 640 * by, pixels, 0, 640 * (height - by));
        Arrays.fill(pixels, 640 * (height - by), 640 * height, 0);
        damage.add(0, 0, 640, height);
    }

    @Test
    void allocatesNothingInSteadyState() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = 0;
        for (int i = 0; i < 60; i++) {
            before = i == 30 ? threads.getThreadAllocatedBytes(thread) : before;
            Arrays.fill(pixels, 640 * 100, 640 * 200, i % 10 * 0x112233);
            damage.set(0, 100, 640, 200);
            encoder.encode(pixels, damage, copies, i % 10 == 0);
        }
        assertEquals(0, threads.getThreadAllocatedBytes(thread) - before);
    }

    @Test
    void refusesWhatNoLevelAllows() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> new H264Encoder(8192, 4368, EncoderSettings.DEFAULTS));
        assertEquals("a screen of 8192x4368 is larger than H.264 allows (139264 macroblocks)",
                e.getMessage());
    }
}
