package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Image;

/** Types on the keyboard of a real guest, which has a shell. */
class TypeTest {
    private static final int CELL_WIDTH = 8;
    private static final int CELL_HEIGHT = 16;
    private static final int AFTER_ECHO = "guest# echo ".length();

    private final Path folder;

    TypeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private void type(Qemu qemu, String text) throws Exception {
        Product.BUILT.run(folder, "type", qemu.address(), text).ok();
    }

    private Image screenshot(Qemu qemu) throws Exception {
        Product.BUILT.run(folder, "screenshot", qemu.address(), "--out", "screen.png").ok();
        return Image.read(folder.resolve("screen.png"));
    }

    /** Whether a word in one line stands at the beginning of the next line too. */
    private static boolean isEchoed(Image screen, int row, int length) {
        boolean blank = true;
        for (int y = 0; y < CELL_HEIGHT; y++) {
            for (int x = 0; x < length * CELL_WIDTH; x++) {
                int typed =
                        screen.rgb()[(row * CELL_HEIGHT + y) * screen.width() + AFTER_ECHO * CELL_WIDTH + x];
                if (typed != screen.rgb()[((row + 1) * CELL_HEIGHT + y) * screen.width() + x]) {
                    return false;
                }
                blank &= typed == 0;
            }
        }
        return !blank;
    }

    @Test
    void theShellDoesWhatIsTyped() throws Exception {
        try (Qemu qemu = Qemu.start(folder, "disable-ticketing=on", LinuxGuest.arguments(), "-vga", "std")) {
            qemu.awaitSerial("READY");
            Image before = Rest.of(qemu::screen);
            type(qemu, "echo hello\n");
            Image after = Rest.of(qemu::screen);
            assertTrue(after.differences(before) > 0);
            assertEquals(0, screenshot(qemu).differences(after));
            int rows = after.height() / CELL_HEIGHT - 1;
            assertTrue(IntStream.range(0, rows).anyMatch(row -> isEchoed(after, row, "hello".length())));
        }
    }

    /** Through its serial port the guest says exactly what it has read. */
    @Test
    void everyCharacterOfTheKeyboardArrives() throws Exception {
        StringBuilder all = new StringBuilder("x");
        for (char c = '!'; c < 0x7F; c++) {
            all.append(c);
        }
        try (Qemu qemu = Qemu.start(folder, "disable-ticketing=on", LinuxGuest.arguments(), "-vga", "std")) {
            qemu.awaitSerial("READY");
            Rest.of(qemu::screen);
            type(qemu, "cat > /dev/ttyS0\n" + all + "\n");
            qemu.awaitSerial(all.toString());
        }
    }
}
