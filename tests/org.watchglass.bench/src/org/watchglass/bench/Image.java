package org.watchglass.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/** Pixels 0x00RRGGBB, row after row. */
record Image(int width, int height, int[] rgb) {
    /** An image that Java draws, with smooth text. */
    static Image drawn(int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        painter.accept(graphics);
        graphics.dispose();
        return new Image(width, height, ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData());
    }

    /** The same pixels for Java to draw. */
    BufferedImage buffered() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, width, height, rgb);
        return image;
    }

    /** A copy of a part. */
    Image part(int x, int y, int partWidth, int partHeight) {
        int[] pixels = new int[partWidth * partHeight];
        for (int row = 0; row < partHeight; row++) {
            System.arraycopy(rgb, (y + row) * width + x, pixels, row * partWidth, partWidth);
        }
        return new Image(partWidth, partHeight, pixels);
    }
}
