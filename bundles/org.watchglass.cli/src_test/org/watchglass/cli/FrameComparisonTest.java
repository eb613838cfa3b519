package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.cli.FrameComparison.Difference;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

class FrameComparisonTest {
    private static final int FRAMES = 9;

    private final Path folder;

    FrameComparisonTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Shows some frames; one of them has another pixel, which is drawn over in the next one. */
    private static void show(ReplayedPicture.Taker taker, int frames, int other) {
        Random random = new Random(1);
        Screen screen = new Screen(0);
        Surface surface = new Surface(200, 100);
        screen.show(surface, 0);
        screen.attach(new ReplayedPicture(List.of(taker)));
        for (int i = 1; i <= frames; i++) {
            surface.fill(new Rect(random.nextInt(150), random.nextInt(50), 40, 30), random.nextInt());
            surface.fill(new Rect(130, 70, 1, 1), i == other ? 0x123456 : 0);
            screen.endFrame(i * 1_000_000_000L);
        }
    }

    private void list() throws IOException {
        try (FrameList list = new FrameList(folder, 0)) {
            show(list, FRAMES, 0);
        }
    }

    private @Nullable Difference compare(int frames, int other) throws IOException {
        try (FrameComparison comparison = new FrameComparison(folder, 0)) {
            show(comparison, frames, other);
            return comparison.end(true);
        }
    }

    @Test
    void findsNoDifferenceWhereThereIsNone() throws Exception {
        list();
        assertNull(compare(FRAMES, 0));
    }

    @Test
    void findsTheFirstFrameThatDiffersAndWhere() throws Exception {
        list();
        Difference found = compare(FRAMES, 4);
        assertEquals("display 0 differs first in its frame 4, 3.000 s after the first: 1 of 8 tiles",
                String.valueOf(found));
        Picture picture = found == null ? null : found.picture();
        assertNotNull(picture);
        assertEquals(0x123456, picture.pixels()[70 * 200 + 130]);
    }

    @Test
    void findsThatOneEndsBeforeTheOther() throws Exception {
        list();
        assertTrue(String.valueOf(compare(FRAMES + 1, 0)).endsWith("the other replay ends before"));
        assertTrue(String.valueOf(compare(FRAMES - 1, 0)).endsWith("the other replay goes on"));
    }

    @Test
    void refusesWhatIsBroken() throws Exception {
        list();
        Path file = FrameList.file(folder, 0);
        String text = Files.readString(file);
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            int at = random.nextInt(text.length());
            Files.writeString(file, text.substring(0, at) + (char) random.nextInt(128) + text.substring(at));
            try {
                compare(FRAMES, 0);
            } catch (IOException e) {
                // As it should.
            }
        }
        Files.writeString(file, "something else");
        assertThrows(IOException.class, () -> compare(FRAMES, 0));
    }
}
