package org.watchglass.spice.wire.display;

/** How an image is scaled when its area and the box differ in size. */
public final class ScaleMode {
    public static final int INTERPOLATE = 0;
    public static final int NEAREST = 1;

    private ScaleMode() {}
}
