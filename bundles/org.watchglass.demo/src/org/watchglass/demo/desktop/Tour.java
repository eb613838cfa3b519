package org.watchglass.demo.desktop;

import java.util.List;

/** Moves the pointer about, and drags a window with it, from place to place and round again. */
final class Tour implements Actor {
    private enum Kind {
        REST,
        MOVE,
        /** Goes to the window's title bar. */
        GRAB,
        /** Takes the window along. */
        DRAG
    }

    /**
     * A way to go. Places are for a screen of 1280x800; where the window is taken along, the place is the
     * window's.
     */
    private record Leg(Kind kind, int x, int y, int millis) {}

    private static final int GRAB_X = 150;
    private static final int GRAB_Y = 14;
    private static final int HOME_X = 80;
    private static final int HOME_Y = 512;

    private static final Leg REST = new Leg(Kind.REST, 0, 0, 700);
    private static final Leg GRAB = new Leg(Kind.GRAB, 0, 0, 900);
    private static final Leg BACK = drag(HOME_X, HOME_Y, 2400);

    /** Which ways are gone, round and round. */
    enum Plan {
        NONE(),
        DAY(
                GRAB,
                drag(560, 400, 1900),
                drag(760, 170, 1500),
                REST,
                BACK,
                move(420, 260, 1100),
                REST,
                move(1010, 290, 900),
                REST,
                REST),
        DRAGS(GRAB, drag(640, 300, 1700), drag(880, 120, 1100), drag(300, 90, 1800), BACK),
        MOVES(
                move(300, 200, 700),
                move(1000, 600, 900),
                move(1010, 290, 600),
                move(640, 780, 800),
                move(1200, 30, 900),
                move(640, 60, 500));

        private final List<Leg> legs;

        Plan(Leg... legs) {
            this.legs = List.of(legs);
        }
    }

    private final List<Leg> legs;
    private final Desktop desktop;
    private final Window window;
    private final Layout layout;
    private final SceneOptions options;
    private int index;
    private int frame;
    private int fromX;
    private int fromY;
    private int toX;
    private int toY;
    private int x;
    private int y;

    Tour(SceneOptions options, Desktop desktop, Window window) {
        this.legs = options.kind().plan().legs;
        this.desktop = desktop;
        this.window = window;
        this.layout = new Layout(options.width(), options.height());
        this.options = options;
        desktop.add(window, layout.x(HOME_X), layout.y(HOME_Y));
        startFrom(layout.x(700), layout.y(330));
    }

    private static Leg move(int x, int y, int millis) {
        return new Leg(Kind.MOVE, x, y, millis);
    }

    private static Leg drag(int x, int y, int millis) {
        return new Leg(Kind.DRAG, x, y, millis);
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }

    /** The pointer was put somewhere else: begin again there. */
    void startFrom(int newX, int newY) {
        x = newX;
        y = newY;
        index = 0;
        startLeg();
    }

    @Override
    public void step(long count) {
        if (legs.isEmpty()) {
            return;
        }
        int frames = options.frames(legs.get(index).millis());
        frame++;
        x = between(fromX, toX, frames);
        y = between(fromY, toY, frames);
        if (legs.get(index).kind() == Kind.DRAG) {
            desktop.move(window, x - GRAB_X, y - GRAB_Y);
        }
        if (frame == frames) {
            index = (index + 1) % legs.size();
            startLeg();
        }
    }

    private void startLeg() {
        frame = 0;
        fromX = x;
        fromY = y;
        Leg leg = legs.isEmpty() ? REST : legs.get(index);
        switch (leg.kind()) {
            case REST -> aim(x, y);
            case MOVE -> aim(layout.x(leg.x()), layout.y(leg.y()));
            case GRAB -> aim(window.x() + GRAB_X, window.y() + GRAB_Y);
            case DRAG -> {
                desktop.raise(window);
                aim(layout.x(leg.x()) + GRAB_X, layout.y(leg.y()) + GRAB_Y);
            }
        }
    }

    private void aim(int newX, int newY) {
        toX = newX;
        toY = newY;
    }

    /** Slowly off, fast in the middle, slowly on. */
    private int between(int from, int to, int frames) {
        long t = 1024L * frame / frames;
        long eased = t * t * (3 * 1024 - 2 * t) >> 20;
        return (int) (from + (to - from) * eased / 1024);
    }
}
