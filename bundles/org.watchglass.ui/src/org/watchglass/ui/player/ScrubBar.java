package org.watchglass.ui.player;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.watchglass.mp4.Mark;

/** The whole video as a bar: where the player is, the marks, and the range that is chosen. UI thread. */
final class ScrubBar extends Canvas {
    private static final int MARGIN = 10;
    private static final int HEIGHT = 26;
    private static final int TRACK = 6;
    private static final int KNOB = 12;
    private static final int SHADE = 70;

    /** What the user does with it. */
    interface Hand {
        void seek(long ticks);

        /** @param x in the bar */
        void hover(long ticks, int x, @Nullable Mark mark);

        void leave();
    }

    private final Hand hand;
    private final Color markColour = new Color(0xE0, 0x8A, 0x1F);
    private FilmFacts film = FilmFacts.NONE;
    private long position;
    private long from = -1;
    private long to = -1;
    private boolean dragging;

    ScrubBar(Composite parent, Hand hand) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.hand = hand;
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.MouseEnter, this::move);
        addListener(SWT.MouseMove, this::move);
        addListener(SWT.MouseUp, event -> dragging = false);
        addListener(SWT.MouseExit, event -> hand.leave());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        // Tab goes on; the other keys are commands, in the player's own context.
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        addListener(SWT.KeyDown, event -> {}); // so that it can have the focus
        listenToReaders();
    }

    private void listenToReaders() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(@Nullable AccessibleEvent event) {
                if (event != null) {
                    event.result = Messages.barName;
                }
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(@Nullable AccessibleControlEvent event) {
                if (event != null) {
                    event.detail = ACC.ROLE_SLIDER;
                }
            }

            @Override
            public void getValue(@Nullable AccessibleControlEvent event) {
                if (event != null) {
                    event.result = TimeText.exact(position) + " / " + TimeText.exact(film.duration());
                }
            }
        });
    }

    void show(PlayerState state) {
        boolean same = state.film().duration() == film.duration() && state.film().marks().equals(film.marks())
                && scale().xOf(state.position()) == scale().xOf(position);
        film = state.film();
        position = state.position();
        if (!same) {
            redraw();
        }
    }

    /** The chosen range in ticks; -1 for an end that was not chosen. */
    void showRange(long newFrom, long newTo) {
        if (newFrom != from || newTo != to) {
            from = newFrom;
            to = newTo;
            redraw();
        }
    }

    BarScale scale() {
        return new BarScale(MARGIN, getSize().x, film.duration());
    }

    private void press(Event event) {
        if (event.button == 1) {
            forceFocus();
            dragging = true;
            hand.seek(placeOf(event.x));
        }
    }

    private void move(Event event) {
        long place = placeOf(event.x);
        if (dragging) {
            hand.seek(place);
        }
        hand.hover(place, event.x, scale().markNear(film.marks(), event.x));
    }

    /** Near a mark, the mark itself: a hand is not steadier than that. */
    private long placeOf(int x) {
        Mark mark = scale().markNear(film.marks(), x);
        return mark == null ? scale().ticksAt(x) : mark.ticks();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 200 : widthHint, HEIGHT);
    }

    private void paint(GC gc) {
        Point size = getSize();
        BarScale scale = scale();
        int top = (size.y - TRACK) / 2;
        gc.setAntialias(SWT.ON);
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        gc.fillRoundRectangle(MARGIN, top, size.x - 2 * MARGIN, TRACK, TRACK, TRACK);
        Color accent = getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
        gc.setBackground(accent);
        paintRange(gc, scale, size);
        int x = scale.xOf(position);
        gc.fillRoundRectangle(MARGIN, top, x - MARGIN, TRACK, TRACK, TRACK);
        gc.setBackground(markColour);
        for (Mark mark : film.marks()) {
            int at = scale.xOf(mark.ticks());
            gc.fillPolygon(new int[] {at - 4, 1, at + 4, 1, at, 7});
            gc.fillRectangle(at - 1, 6, 2, size.y - 12);
        }
        gc.setBackground(accent);
        gc.fillOval(x - KNOB / 2, (size.y - KNOB) / 2, KNOB, KNOB);
        if (isFocusControl()) {
            gc.drawFocus(1, 1, size.x - 2, size.y - 2);
        }
    }

    private void paintRange(GC gc, BarScale scale, Point size) {
        if (from < 0 && to < 0) {
            return;
        }
        int left = scale.xOf(Math.max(0, from));
        int right = scale.xOf(to < 0 ? film.duration() : to);
        gc.setAlpha(SHADE);
        gc.fillRectangle(left, 3, Math.max(1, right - left), size.y - 6);
        gc.setAlpha(255);
        gc.fillRectangle(left, 3, 2, size.y - 6);
        gc.fillRectangle(right - 2, 3, 2, size.y - 6);
    }
}
