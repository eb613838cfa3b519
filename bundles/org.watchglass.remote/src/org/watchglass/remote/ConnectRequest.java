package org.watchglass.remote;

/**
 * What is needed to open a console.
 *
 * @param framesPerSecond frames that a display ends in a second at the most, 1 to 1000
 */
public record ConnectRequest(ConsoleAddress address, Secret password, int framesPerSecond, Route route) {
    /** As smooth as a usual monitor. */
    public static final int DEFAULT_FRAMES_PER_SECOND = 60;

    public ConnectRequest {
        if (framesPerSecond < 1 || framesPerSecond > 1000) {
            throw new IllegalArgumentException(
                    "frames per second: " + framesPerSecond + ", expected 1 to 1000");
        }
    }

    /** Straight there. */
    public ConnectRequest(ConsoleAddress address, Secret password, int framesPerSecond) {
        this(address, password, framesPerSecond, Route.DIRECT);
    }
}
