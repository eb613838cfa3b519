package org.watchglass.remote;

/**
 * What is needed to open a console.
 *
 * @param framesPerSecond frames that a display ends in a second at the most, 1 to 1000
 * @param tapped whether the first who listens to {@link Console#tap} is to hear everything from the first
 *     byte; takes up to 16 MB until then
 */
public record ConnectRequest(
        ConsoleAddress address, Secret password, int framesPerSecond, Route route, boolean tapped) {
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

    /** Nothing is kept for who listens. */
    public ConnectRequest(ConsoleAddress address, Secret password, int framesPerSecond, Route route) {
        this(address, password, framesPerSecond, route, false);
    }

    /** The same, kept from the first byte for who listens. */
    public ConnectRequest withTap() {
        return new ConnectRequest(address, password, framesPerSecond, route, true);
    }
}
