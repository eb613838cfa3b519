package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.ui;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watchglass.renderer.Region;
import org.watchglass.swt.ScreenImage;

/** The screen as it is kept where there is public SWT only: on Windows and macOS. */
@ExtendWith(Workbench.class)
class PlainScreenTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;

    private final int[] pixels = new int[WIDTH * HEIGHT];

    private void paint(int seed) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i * 0x9E37 + seed * 0x51_7CC1) & 0xFFFFFF;
        }
    }

    @Test
    void whatIsDamagedIsBroughtUpToDateInStripsAndNothingElse() throws Exception {
        on(() -> {
            ScreenImage screen = ScreenImage.ofPublicSwt(ui(), WIDTH, HEIGHT);
            try {
                paint(1);
                screen.update(pixels, region(0, 0, WIDTH, HEIGHT));
                int[] first = pixels.clone();
                assertSame(first, shown(screen));
                paint(2);
                screen.update(pixels, region(3, 5, 998, 690));
                for (int y = 5; y < 690; y++) {
                    System.arraycopy(pixels, y * WIDTH + 3, first, y * WIDTH + 3, 995);
                }
                assertSame(first, shown(screen));
            } finally {
                screen.dispose();
            }
            return true;
        });
    }

    private static Region region(int left, int top, int right, int bottom) {
        Region region = new Region();
        region.add(left, top, right, bottom);
        return region;
    }

    private static ImageData shown(ScreenImage screen) {
        Image image = new Image(ui(), WIDTH, HEIGHT);
        GC gc = new GC(image);
        gc.setBackgroundPattern(screen.pattern(true));
        gc.fillRectangle(0, 0, WIDTH, HEIGHT);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    private static void assertSame(int[] expected, ImageData shown) {
        int wrong = 0;
        for (int i = 0; i < expected.length; i++) {
            int pixel = shown.getPixel(i % WIDTH, i / WIDTH);
            var rgb = shown.palette.getRGB(pixel);
            if ((rgb.red << 16 | rgb.green << 8 | rgb.blue) != expected[i]) {
                wrong++;
            }
        }
        assertEquals(0, wrong, "pixels that are wrong");
    }
}
