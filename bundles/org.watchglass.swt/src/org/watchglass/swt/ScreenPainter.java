package org.watchglass.swt;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.PointerShape;
import org.watchglass.renderer.Rect;

/** The guest's screen in the window system's hands, and how it is painted. UI thread. */
final class ScreenPainter {
    private static final int VEIL = 150;

    private final Device device;
    private final Toolkit toolkit;
    private final GuestCursor cursors;
    private final Color around;
    private final Transform transform;
    private final Transform identity;
    private @Nullable ScreenImage image;
    private int width;
    private int height;

    ScreenPainter(Device device, Toolkit toolkit, GuestCursor cursors) {
        this.device = device;
        this.toolkit = toolkit;
        this.cursors = cursors;
        around = new Color(device, 0x1E, 0x22, 0x2A);
        transform = new Transform(device);
        identity = new Transform(device);
    }

    /** Takes over what is damaged. Returns whether the size is another one. */
    boolean update(Picture picture) {
        boolean resized = picture.width() != width || picture.height() != height;
        if (resized) {
            forget();
            width = picture.width();
            height = picture.height();
        }
        ScreenImage screen = image;
        if (screen == null) {
            screen = toolkit.newImage(device, width, height);
            image = screen;
        }
        screen.update(picture.pixels(), picture.damage());
        return resized;
    }

    /** @param drawn the pointer, if the guest's screen is to show it */
    void paint(GC gc, Rectangle clip, Viewport viewport, Pointer drawn, boolean veiled) {
        Rect area = viewport.area();
        ScreenImage screen = image;
        if (screen == null || viewport.isEmpty()) {
            gc.setBackground(around);
            gc.fillRectangle(clip);
            return;
        }
        paintAround(gc, clip, area);
        float scale = (float) viewport.scale();
        transform.setElements(scale, 0, 0, scale, area.x(), area.y());
        gc.setTransform(transform);
        gc.setBackgroundPattern(screen.pattern(viewport.isSharp()));
        fillClipped(gc, clip, viewport);
        gc.setBackgroundPattern(null);
        paintPointer(gc, drawn);
        gc.setTransform(identity);
        if (veiled) {
            gc.setAlpha(VEIL);
            gc.setBackground(around);
            gc.fillRectangle(clip);
            gc.setAlpha(SWT.DEFAULT);
        }
    }

    /** No more of the screen than what has to be painted: filling the rest is work, even if it is clipped. */
    private void fillClipped(GC gc, Rectangle clip, Viewport viewport) {
        int left = viewport.guestX(clip.x - 1);
        int top = viewport.guestY(clip.y - 1);
        int right = viewport.guestX(clip.x + clip.width + 1) + 1;
        int bottom = viewport.guestY(clip.y + clip.height + 1) + 1;
        gc.fillRectangle(left, top, right - left, bottom - top);
    }

    /** Not beside the screen: what is of a monitor that lies there shows it there. */
    private void paintPointer(GC gc, Pointer drawn) {
        PointerShape shape = drawn.shape();
        if (drawn.isShown() && shape != null) {
            int left = drawn.x() - shape.hotX();
            int top = drawn.y() - shape.hotY();
            if (left < width && top < height && left + shape.width() > 0 && top + shape.height() > 0) {
                gc.setClipping(0, 0, width, height);
                gc.drawImage(cursors.imageFor(shape), left, top);
                gc.setClipping((Rectangle) null);
            }
        }
    }

    private void paintAround(GC gc, Rectangle clip, Rect area) {
        gc.setBackground(around);
        int right = clip.x + clip.width;
        int bottom = clip.y + clip.height;
        fill(gc, clip.x, clip.y, right, Math.min(bottom, area.y()));
        fill(gc, clip.x, Math.max(clip.y, area.bottom()), right, bottom);
        fill(gc, clip.x, clip.y, Math.min(right, area.x()), bottom);
        fill(gc, Math.max(clip.x, area.right()), clip.y, right, bottom);
    }

    private static void fill(GC gc, int left, int top, int right, int bottom) {
        if (left < right && top < bottom) {
            gc.fillRectangle(left, top, right - left, bottom - top);
        }
    }

    private void forget() {
        ScreenImage screen = image;
        if (screen != null) {
            screen.dispose();
        }
        image = null;
    }

    void dispose() {
        forget();
        transform.dispose();
        identity.dispose();
    }
}
