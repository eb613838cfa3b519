package org.watchglass.swt;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Rect;

/**
 * A picture made small, on which the user chooses a part: by dragging, or by the arrow keys, which move it,
 * and with Shift change its size; Delete chooses none. UI thread.
 */
public final class RegionPicker extends Canvas {
    private static final int VEIL = 120;
    private static final int KEYS_OF_A_SIDE = 40;

    private final int maxWidth;
    private final int maxHeight;
    private Point size = new Point(0, 0);
    private @Nullable Image image;
    private @Nullable Point anchor;
    private Rect region = Rect.EMPTY;
    private Runnable changed = () -> {};
    private String accessibleName = "";

    /** @param maxWidth of the picture as it is shown, in points */
    public RegionPicker(Composite parent, int maxWidth, int maxHeight) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
        this.maxWidth = maxWidth;
        this.maxHeight = maxHeight;
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseDown, this::begin);
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseUp, event -> anchor = null);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit =
                event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        addListener(SWT.Dispose, event -> forget());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            @NonNullByDefault({})
            public void getName(AccessibleEvent event) {
                event.result = accessibleName;
            }
        });
    }

    /** Nothing is chosen of it yet. */
    public void show(Picture picture) {
        forget();
        size = new Point(picture.width(), picture.height());
        image = new Image(getDisplay(), Reduction.of(picture.pixels(), size, new Point(maxWidth, maxHeight)));
        choose(Rect.EMPTY);
    }

    /** In pixels of the picture; empty if nothing is chosen. */
    public Rect region() {
        return region;
    }

    private void clear() {
        choose(Rect.EMPTY);
    }

    /** @param listener runs when another region was chosen */
    public void setListener(Runnable listener) {
        changed = listener;
    }

    /** What a screen reader calls this. */
    public void setAccessibleName(String name) {
        accessibleName = name;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean flushCache) {
        Rectangle trim = computeTrim(0, 0, maxWidth, maxHeight);
        return new Point(trim.width, trim.height);
    }

    private void choose(Rect chosen) {
        region = chosen;
        redraw();
        changed.run();
    }

    /** Where the picture lies in this widget. */
    private Rectangle area() {
        Image shown = image;
        Rectangle bounds = shown == null ? new Rectangle(0, 0, 0, 0) : shown.getBounds();
        Rectangle client = getClientArea();
        return new Rectangle((client.width - bounds.width) / 2, (client.height - bounds.height) / 2,
                bounds.width, bounds.height);
    }

    private Point onPicture(Event event) {
        Rectangle area = area();
        return new Point(
                clamp(Math.round((float) (event.x - area.x) * size.x / area.width), 0, size.x),
                clamp(Math.round((float) (event.y - area.y) * size.y / area.height), 0, size.y));
    }

    private void begin(Event event) {
        forceFocus();
        if (event.button == 1 && image != null) {
            anchor = onPicture(event);
            choose(Rect.EMPTY);
        }
    }

    private void drag(Event event) {
        Point from = anchor;
        if (from != null) {
            Point to = onPicture(event);
            choose(Rect.ofEdges(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x),
                    Math.max(from.y, to.y)));
        }
    }

    private void key(Event event) {
        int stepX = Math.max(1, size.x / KEYS_OF_A_SIDE);
        int stepY = Math.max(1, size.y / KEYS_OF_A_SIDE);
        boolean resize = (event.stateMask & SWT.SHIFT) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> adjust(-stepX, 0, resize);
            case SWT.ARROW_RIGHT -> adjust(stepX, 0, resize);
            case SWT.ARROW_UP -> adjust(0, -stepY, resize);
            case SWT.ARROW_DOWN -> adjust(0, stepY, resize);
            case SWT.DEL -> clear();
            default -> {
                // Not for us.
            }
        }
    }

    private void adjust(int x, int y, boolean resize) {
        if (region.isEmpty()) {
            choose(Rect.ofEdges(size.x / 4, size.y / 4, size.x - size.x / 4, size.y - size.y / 4));
        } else if (resize) {
            choose(Rect.ofEdges(region.x(), region.y(), clamp(region.right() + x, region.x() + 1, size.x),
                    clamp(region.bottom() + y, region.y() + 1, size.y)));
        } else {
            choose(new Rect(clamp(region.x() + x, 0, size.x - region.width()),
                    clamp(region.y() + y, 0, size.y - region.height()), region.width(), region.height()));
        }
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(value, most));
    }

    private void paint(Event event) {
        Image shown = image;
        if (shown == null) {
            return;
        }
        Rectangle area = area();
        event.gc.drawImage(shown, area.x, area.y);
        if (!region.isEmpty()) {
            paintRegion(event, area);
        }
        if (isFocusControl()) {
            Rectangle client = getClientArea();
            event.gc.drawFocus(0, 0, client.width, client.height);
        }
    }

    private void paintRegion(Event event, Rectangle area) {
        int left = area.x + region.x() * area.width / size.x;
        int top = area.y + region.y() * area.height / size.y;
        int right = area.x + region.right() * area.width / size.x;
        int bottom = area.y + region.bottom() * area.height / size.y;
        event.gc.setAlpha(VEIL);
        event.gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
        event.gc.fillRectangle(area.x, area.y, area.width, top - area.y);
        event.gc.fillRectangle(area.x, bottom, area.width, area.y + area.height - bottom);
        event.gc.fillRectangle(area.x, top, left - area.x, bottom - top);
        event.gc.fillRectangle(right, top, area.x + area.width - right, bottom - top);
        event.gc.setAlpha(SWT.DEFAULT);
        event.gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
        event.gc.drawRectangle(left, top, right - left, bottom - top);
    }

    private void forget() {
        Image old = image;
        if (old != null) {
            old.dispose();
        }
        image = null;
    }
}
