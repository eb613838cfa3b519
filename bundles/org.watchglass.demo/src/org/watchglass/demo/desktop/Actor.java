package org.watchglass.demo.desktop;

/** Something on the desktop that moves by itself. */
@FunctionalInterface
interface Actor {
    /** @param frame counted from 1 */
    void step(long frame);

    /** Acts in every {@code period}th frame only, and is told how often it has acted. */
    static Actor every(int period, Actor actor) {
        return frame -> {
            if (frame % period == 0) {
                actor.step(frame / period);
            }
        };
    }
}
