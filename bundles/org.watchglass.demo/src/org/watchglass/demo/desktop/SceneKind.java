package org.watchglass.demo.desktop;

/** What goes on in a scene. The desktop looks the same in all of them, and its clock always runs. */
public enum SceneKind {
    /** A little of everything, as on a usual day. */
    DESKTOP(110, 420, true, Tour.Plan.DAY),
    IDLE(0, 0, false, Tour.Plan.NONE),
    TYPING(110, 0, false, Tour.Plan.NONE),
    SCROLL(0, 100, false, Tour.Plan.NONE),
    WINDOW(0, 0, false, Tour.Plan.DRAGS),
    VIDEO(0, 0, true, Tour.Plan.NONE),
    POINTER(0, 0, false, Tour.Plan.MOVES),
    /** All at once and without a rest. */
    EVERYTHING(50, 100, true, Tour.Plan.DRAGS);

    private final int typingMillis;
    private final int lineMillis;
    private final boolean video;
    private final Tour.Plan plan;

    SceneKind(int typingMillis, int lineMillis, boolean video, Tour.Plan plan) {
        this.typingMillis = typingMillis;
        this.lineMillis = lineMillis;
        this.video = video;
        this.plan = plan;
    }

    /** From one letter in the editor to the next; 0 if nobody types. */
    int typingMillis() {
        return typingMillis;
    }

    /** From one line in the terminal to the next; 0 if it rests. */
    int lineMillis() {
        return lineMillis;
    }

    boolean video() {
        return video;
    }

    Tour.Plan plan() {
        return plan;
    }
}
