package org.watchglass.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Scrollable;

/** Which part of the guest's screen is in a widget: its scaling and its scroll bars. UI thread. */
final class Scroller {
    private static final int STEP = 32;

    private final Scrollable control;
    private final Runnable moved;
    private Scaling scaling = Scaling.ORIGINAL;
    private Viewport viewport = Viewport.NOTHING;
    private int guestWidth;
    private int guestHeight;

    /** @param moved runs when the screen lies elsewhere */
    Scroller(Scrollable control, Runnable moved) {
        this.control = control;
        this.moved = moved;
        control.addListener(SWT.Resize, event -> layOut());
        control.addListener(SWT.ZoomChanged, event -> layOut());
        control.getHorizontalBar().addListener(SWT.Selection, event -> scrolled());
        control.getVerticalBar().addListener(SWT.Selection, event -> scrolled());
        layOut();
    }

    Viewport viewport() {
        return viewport;
    }

    Scaling scaling() {
        return scaling;
    }

    void setGuestSize(int width, int height) {
        guestWidth = width;
        guestHeight = height;
        layOut();
    }

    /** What is in the middle stays there. */
    void setScaling(Scaling wanted) {
        int middleX = viewport.clientWidth() / 2;
        int middleY = viewport.clientHeight() / 2;
        int x = viewport.guestX(middleX);
        int y = viewport.guestY(middleY);
        scaling = wanted;
        double scale = show(viewport.clientWidth(), viewport.clientHeight(), 0, 0).scale();
        viewport = show(viewport.clientWidth(), viewport.clientHeight(), (int) (x * scale) - middleX,
                (int) (y * scale) - middleY);
        layOut();
    }

    private void layOut() {
        Point size = control.getSize();
        ScrollBar horizontal = control.getHorizontalBar();
        ScrollBar vertical = control.getVerticalBar();
        // As large as it would be without bars; what fits needs none.
        Viewport all = show(size.x, size.y, 0, 0);
        boolean scrolls = scaling.kind() != Scaling.Kind.FIT;
        int barHeight = horizontal.getSize().y;
        boolean wide = scrolls && all.area().width() > size.x;
        boolean high = scrolls && all.area().height() > size.y - (wide ? barHeight : 0);
        wide |= high && all.area().width() > size.x - vertical.getSize().x;
        horizontal.setVisible(wide);
        vertical.setVisible(high);
        int width = size.x - (high ? vertical.getSize().x : 0);
        int height = size.y - (wide ? barHeight : 0);
        viewport = show(width, height, viewport.scrollX(), viewport.scrollY());
        setUp(horizontal, viewport.scrollX(), width, viewport.area().width());
        setUp(vertical, viewport.scrollY(), height, viewport.area().height());
        moved.run();
    }

    private static void setUp(ScrollBar bar, int position, int shown, int all) {
        int thumb = Math.max(1, Math.min(shown, all));
        bar.setValues(position, 0, Math.max(1, all), thumb, STEP, Math.max(1, shown - STEP));
    }

    private void scrolled() {
        viewport = show(viewport.clientWidth(), viewport.clientHeight(),
                control.getHorizontalBar().getSelection(), control.getVerticalBar().getSelection());
        moved.run();
    }

    private Viewport show(int width, int height, int scrollX, int scrollY) {
        return new Viewport(guestWidth, guestHeight, width, height, control.getMonitor().getZoom(), scaling,
                scrollX, scrollY);
    }
}
