package org.watchglass.ui.tests;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.watchglass.testkit.Image;

/** What is to be seen on the screen. UI thread. */
final class Pixels {
    private Pixels() {}

    /** The part of a control that {@code area} covers; only as much as is visible. */
    static Image of(Control control, Rectangle area) {
        Rectangle shown = area.intersection(new Rectangle(0, 0, control.getSize().x, control.getSize().y));
        if (shown.isEmpty()) {
            return Image.plain(1, 1, 0);
        }
        var image = new org.eclipse.swt.graphics.Image(control.getDisplay(), shown.width, shown.height);
        GC gc = new GC(control);
        gc.copyArea(image, shown.x, shown.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        int[] rgb = new int[data.width * data.height];
        for (int i = 0; i < rgb.length; i++) {
            RGB colour = data.palette.getRGB(data.getPixel(i % data.width, i / data.width));
            rgb[i] = colour.red << 16 | colour.green << 8 | colour.blue;
        }
        return new Image(data.width, data.height, rgb);
    }
}
