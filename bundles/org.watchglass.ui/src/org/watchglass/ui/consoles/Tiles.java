package org.watchglass.ui.consoles;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.watchglass.ui.IconAction;

/**
 * Pictures of one size for all rows of a tree, as some window systems want them: something in the middle of
 * nothing. Whoever gets one disposes of it.
 */
final class Tiles {
    static final int WIDTH = 64;
    static final int HEIGHT = 40;

    private static final int PLAIN = 100;
    private static final int DOUBLE = 200;
    private static final PaletteData COLOURS = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private Tiles() {}

    /** Something that can be had in any size that is not larger. */
    interface Content {
        @Nullable
        ImageData within(int maxWidth, int maxHeight);
    }

    /** Null if there is nothing. */
    static @Nullable Image of(Device device, Content content) {
        ImageData plain = content.within(WIDTH, HEIGHT);
        if (plain == null) {
            return null;
        }
        ImageData large = content.within(2 * WIDTH, 2 * HEIGHT);
        ImageDataProvider provider = zoom -> switch (zoom) {
            case PLAIN -> inTheMiddle(plain, WIDTH, HEIGHT);
            case DOUBLE -> large == null ? null : inTheMiddle(large, 2 * WIDTH, 2 * HEIGHT);
            default -> null;
        };
        return new Image(device, provider);
    }

    /** One of our icons, twice as large as in a tool bar. */
    static @Nullable Image ofIcon(Device device, String name) {
        ImageDescriptor icon = IconAction.icon(name);
        return icon == null ? null
                : of(device, (width, height) -> icon.getImageData(width > WIDTH ? 2 * DOUBLE : DOUBLE));
    }

    private static ImageData inTheMiddle(ImageData small, int width, int height) {
        ImageData tile = new ImageData(width, height, 24, COLOURS);
        tile.alphaData = new byte[width * height];
        int left = (width - small.width) / 2;
        int top = (height - small.height) / 2;
        for (int y = 0; y < small.height; y++) {
            for (int x = 0; x < small.width; x++) {
                int pixel = small.getPixel(x, y);
                var colour = small.palette.getRGB(pixel);
                tile.setPixel(left + x, top + y, colour.red << 16 | colour.green << 8 | colour.blue);
                tile.setAlpha(left + x, top + y, small.getAlpha(x, y));
            }
        }
        return tile;
    }
}
