package org.watchglass.swt;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.PointerShape;

/** The guest's pointer as a cursor of the window system, or as an image. UI thread. */
final class GuestCursor {
    private static final PaletteData XRGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private final Device device;
    private final Cursor invisible;
    private @Nullable PointerShape shape;
    private @Nullable Cursor cursor;
    private @Nullable Image image;

    GuestCursor(Device device) {
        this.device = device;
        invisible = cursor(new PointerShape(1, 1, 0, 0, new int[1]));
    }

    /** Null stands for the window system's own. */
    @Nullable
    Cursor cursorFor(Pointer pointer) {
        PointerShape wanted = pointer.shape();
        if (wanted == null) {
            return null;
        }
        if (!pointer.visible()) {
            return invisible;
        }
        use(wanted);
        Cursor known = cursor;
        if (known == null) {
            known = cursor(wanted);
            cursor = known;
        }
        return known;
    }

    Cursor invisible() {
        return invisible;
    }

    Image imageFor(PointerShape wanted) {
        use(wanted);
        Image known = image;
        if (known == null) {
            known = new Image(device, data(wanted));
            image = known;
        }
        return known;
    }

    void dispose() {
        forget();
        invisible.dispose();
    }

    private void use(PointerShape wanted) {
        if (shape != wanted) {
            forget();
            shape = wanted;
        }
    }

    private void forget() {
        Cursor oldCursor = cursor;
        if (oldCursor != null) {
            oldCursor.dispose();
        }
        Image oldImage = image;
        if (oldImage != null) {
            oldImage.dispose();
        }
        cursor = null;
        image = null;
    }

    private Cursor cursor(PointerShape from) {
        return new Cursor(device, data(from), from.hotX(), from.hotY());
    }

    private static ImageData data(PointerShape from) {
        ImageData data = new ImageData(from.width(), from.height(), 24, XRGB);
        int[] argb = from.argb();
        for (int y = 0; y < from.height(); y++) {
            for (int x = 0; x < from.width(); x++) {
                int pixel = argb[y * from.width() + x];
                data.setPixel(x, y, pixel & 0xFFFFFF);
                data.setAlpha(x, y, pixel >>> 24);
            }
        }
        return data;
    }
}
