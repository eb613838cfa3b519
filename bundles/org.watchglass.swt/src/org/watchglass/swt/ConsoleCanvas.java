package org.watchglass.swt;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.PointerShape;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Region;

/**
 * Shows one display of a console, or a part of one, and hands keys and pointer to its guest while it has the
 * focus.
 *
 * <p>All methods belong to the UI thread, and none of them waits: frames come through a queue of this
 * widget's own, what the user does is posted to the guest. Only damaged pixels are copied and painted.
 */
public final class ConsoleCanvas extends Canvas {
    private final Toolkit toolkit = Toolkit.find();
    private final Watchdog watchdog = Watchdog.of(getDisplay());
    private final GuestCursor cursors = new GuestCursor(getDisplay());
    private final ScreenPainter painter = new ScreenPainter(getDisplay(), toolkit, cursors);
    private final Mouse mouse = new Mouse(this, () -> this.grabListener.run());
    private final Keyboard keyboard = new Keyboard(toolkit, this::releasePointer);
    private final Picture picture = new Picture();
    private final Scroller scroller = new Scroller(this, this::redraw);
    private @Nullable FrameFeed feed;
    private @Nullable ConsoleDisplay source;
    private Pointer pointer = Pointer.NONE;
    private Rect pointerArea = Rect.EMPTY;
    private Rect screen = Rect.EMPTY;
    private boolean veiled;
    private boolean hasGuest;
    private boolean hasMenuKey;
    private Runnable grabListener = () -> {};
    private Runnable watcher = () -> {};
    private long framesShown;
    private String accessibleName = "";
    private String accessibleDescription = "";

    public ConsoleCanvas(Composite parent) {
        super(parent, SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Dispose, event -> disposed());
        listenToKeys();
        listenToPointer();
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(@Nullable AccessibleEvent event) {
                if (event != null) {
                    event.result = accessibleName;
                }
            }

            @Override
            public void getDescription(@Nullable AccessibleEvent event) {
                if (event != null) {
                    event.result = accessibleDescription;
                }
            }
        });
    }

    /** Shows that display from its next frame on; until then, what was shown before stays. */
    public void show(ConsoleDisplay display, ConsoleInput input) {
        show(display, input, null);
    }

    /**
     * The same for a part of the display, whose pixels alone are kept. The pointer is told where it is on the
     * display.
     *
     * @param area of which there may be less on the screen, or for a time nothing: then what was shown before
     *     stays
     */
    public void showPart(ConsoleDisplay display, ConsoleInput input, Rect area) {
        show(display, input, area);
    }

    private void show(ConsoleDisplay display, ConsoleInput input, @Nullable Rect area) {
        hide();
        FrameFeed fresh = new FrameFeed(area, getDisplay(), watchdog, this::takeFrames);
        feed = fresh;
        source = display;
        setInput(input, display.number());
        hasGuest = true;
        display.attach(fresh);
    }

    /** Sends nothing from now on, and shows what still comes: for a console whose server has left. */
    public void mute() {
        hasGuest = false;
        setInput(ConsoleInput.NONE, 0);
        showPointer();
    }

    private void setInput(ConsoleInput input, int display) {
        mouse.setInput(input, display);
        keyboard.setInput(input);
    }

    /** Takes no more frames and sends nothing; the last picture stays. */
    public void hide() {
        FrameFeed old = feed;
        ConsoleDisplay from = source;
        if (old != null && from != null) {
            from.detach(old);
            old.close();
        }
        feed = null;
        source = null;
        hasGuest = false;
        setInput(ConsoleInput.NONE, 0);
    }

    public Scaling scaling() {
        return scroller.scaling();
    }

    /** What is in the middle of the window stays there. */
    public void setScaling(Scaling wanted) {
        scroller.setScaling(wanted);
    }

    /** Pixels of the monitor for 100 pixels of the guest, as it is shown now. */
    public int percent() {
        return (int) Math.round(viewport().scale() * viewport().zoom());
    }

    /** Dims the picture: it is no longer what the guest shows. */
    public void setVeiled(boolean old) {
        veiled = old;
        redraw();
    }

    public void setHostKeys(HostKeys keys) {
        keyboard.setHostKeys(keys);
    }

    /** Called whenever there is another picture, as often as that may be, or {@link #screen} has changed. */
    public void setWatcher(Runnable changed) {
        watcher = changed;
    }

    /**
     * What is shown, made small: no larger than that, in the same proportion; null before the first frame.
     */
    public @Nullable ImageData reduced(int maxWidth, int maxHeight) {
        return picture.width() == 0 ? null
                : Reduction.of(picture.pixels(), guestSize(), new Point(maxWidth, maxHeight));
    }

    /** What a screen reader calls this. */
    public void setAccessibleName(String name) {
        accessibleName = name;
    }

    /** What a screen reader says of its state. */
    public void setAccessibleDescription(String description) {
        accessibleDescription = description;
    }

    /** Whether the pointer is the guest's alone, until Ctrl and Alt are pressed together. */
    public boolean isPointerGrabbed() {
        return mouse.isGrabbed();
    }

    /** @param listener runs when {@link #isPointerGrabbed} has changed */
    public void setGrabListener(Runnable listener) {
        grabListener = listener;
    }

    /** How often there was another picture. */
    public long framesShown() {
        return framesShown;
    }

    /** All of the display's screen, also if a part of it is shown; empty before the first frame. */
    public Rect screen() {
        return screen;
    }

    /** Size of the guest's screen as it is shown; 0 before the first frame. */
    public Point guestSize() {
        return new Point(picture.width(), picture.height());
    }

    /** Where the guest's screen lies in this widget, in points. */
    public Rectangle guestArea() {
        Rect area = viewport().area();
        return new Rectangle(area.x(), area.y(), area.width(), area.height());
    }

    private Viewport viewport() {
        return scroller.viewport();
    }

    private void listenToKeys() {
        addListener(SWT.KeyDown, keyboard::down);
        addListener(SWT.KeyUp, keyboard::up);
        // Tab, Esc and the like are the guest's too, as long as there is one.
        addListener(SWT.Traverse, event -> event.doit = !hasGuest);
        addListener(SWT.FocusIn, event -> takeMenuKey(true));
        addListener(SWT.FocusOut, event -> {
            takeMenuKey(false);
            keyboard.releaseAll();
            releasePointer();
        });
    }

    private void takeMenuKey(boolean taken) {
        hasMenuKey = taken;
        toolkit.setMenuKey(getDisplay(), !taken);
    }

    private void listenToPointer() {
        addListener(SWT.MouseMove, event -> mouse.move(event, viewport()));
        addListener(SWT.MouseDown, event -> {
            forceFocus();
            mouse.press(event, viewport());
            showPointer();
        });
        addListener(SWT.MouseUp, event -> mouse.letGo(event, viewport()));
        addListener(SWT.MouseVerticalWheel, mouse::wheel);
    }

    private void takeFrames() {
        FrameFeed from = feed;
        if (from == null || isDisposed()) {
            return;
        }
        boolean changed = from.take(picture);
        if (changed) {
            mouse.setPlace(from.origin(), from.screen());
            if (painter.update(picture)) {
                scroller.setGuestSize(picture.width(), picture.height());
            } else {
                redrawDamage();
            }
            framesShown++;
        }
        Pointer newest = from.pointer();
        if (!newest.equals(pointer)) {
            pointer = newest;
            showPointer();
        }
        Rect whole = from.screen();
        if (changed || !whole.equals(screen)) {
            screen = whole;
            // The last thing: it may do away with this widget.
            watcher.run();
        }
    }

    private void redrawDamage() {
        Region damage = picture.damage();
        for (int i = 0; i < damage.size(); i++) {
            redraw(viewport().onClient(damage.left(i), damage.top(i), damage.right(i), damage.bottom(i)));
        }
    }

    private void redraw(Rect area) {
        if (!area.isEmpty()) {
            redraw(area.x(), area.y(), area.width(), area.height(), false);
        }
    }

    /** As the cursor of the window system where it can be, else painted. */
    private void showPointer() {
        boolean relative = mouse.isRelative();
        setCursor(relative ? mouse.isGrabbed() ? cursors.invisible() : null : cursors.cursorFor(pointer));
        redraw(pointerArea);
        PointerShape shape = pointer.shape();
        pointerArea = Rect.EMPTY;
        if (relative && pointer.isShown() && shape != null) {
            int left = pointer.x() - shape.hotX();
            int top = pointer.y() - shape.hotY();
            pointerArea = viewport().onClient(left, top, left + shape.width(), top + shape.height());
            redraw(pointerArea);
        }
    }

    private void releasePointer() {
        mouse.release();
        showPointer();
    }

    private void paint(Event event) {
        Pointer drawn = mouse.isRelative() ? pointer : Pointer.NONE;
        painter.paint(event.gc, new Rectangle(event.x, event.y, event.width, event.height), viewport(), drawn,
                veiled);
    }

    private void disposed() {
        hide();
        if (hasMenuKey) {
            // Else another widget may have it.
            takeMenuKey(false);
        }
        painter.dispose();
        cursors.dispose();
    }
}
