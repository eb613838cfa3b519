package org.watchglass.spice.wire;

/** Who draws the pointer. The numbers are bits of the set of supported modes. */
public final class MouseMode {
    /** The guest moves its pointer by relative motion. */
    public static final int SERVER = 1;

    /** The client gives absolute positions. */
    public static final int CLIENT = 2;

    private MouseMode() {}
}
