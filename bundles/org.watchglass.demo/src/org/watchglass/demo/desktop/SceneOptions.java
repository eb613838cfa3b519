package org.watchglass.demo.desktop;

/**
 * What a scene is made of.
 *
 * @param width in pixels, {@link #MIN_WIDTH} to {@link #MAX_WIDTH}
 * @param height in pixels, {@link #MIN_HEIGHT} to {@link #MAX_HEIGHT}
 * @param framesPerSecond 1 to {@link #MAX_RATE}; a second of the scene's time has so many frames
 */
public record SceneOptions(SceneKind kind, int width, int height, int framesPerSecond) {
    public static final SceneOptions DEFAULT = new SceneOptions(SceneKind.DESKTOP, 1280, 800, 30);

    public static final int MIN_WIDTH = 320;
    public static final int MIN_HEIGHT = 240;
    public static final int MAX_WIDTH = 4096;
    public static final int MAX_HEIGHT = 2304;
    public static final int MAX_RATE = 240;

    /** @throws IllegalArgumentException with one line for the user */
    public SceneOptions {
        check("width", width, MIN_WIDTH, MAX_WIDTH);
        check("height", height, MIN_HEIGHT, MAX_HEIGHT);
        check("fps", framesPerSecond, 1, MAX_RATE);
    }

    private static void check(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    name + " " + value + " is not between " + low + " and " + high);
        }
    }

    /** How many frames take that long, at least one. */
    int frames(int millis) {
        return Math.max(1, framesPerSecond * millis / 1000);
    }
}
