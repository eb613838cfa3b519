package org.watchglass.remote;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The program inside the guest that helps a console. Any thread; all calls post and return at once. Guests
 * come and go while a console is open: wishes are kept for the agent that comes next.
 */
@ProviderType
public interface GuestAgent {
    /** The largest text that is passed on, in bytes of UTF-8. */
    int MAX_TEXT_BYTES = 4 << 20;

    int MAX_MONITORS = 16;

    /** The largest width and height. */
    int MAX_SIZE = 16_384;

    /** For consoles without one. */
    GuestAgent NONE = new GuestAgent() {};

    /**
     * A screen of the guest, in pixels of its desktop.
     *
     * @throws IllegalArgumentException if width or height are not 1 to {@link GuestAgent#MAX_SIZE}, or the
     *     place is not 0 to as much
     */
    record Monitor(int x, int y, int width, int height) {
        public Monitor {
            if (Math.min(width, height) < 1 || Math.max(width, height) > MAX_SIZE
                    || Math.min(x, y) < 0 || Math.max(x, y) > MAX_SIZE) {
                throw new IllegalArgumentException(
                        "no monitor is " + width + "x" + height + " at " + x + "," + y);
            }
        }
    }

    /**
     * What {@link #arrange} takes.
     *
     * @return a copy
     * @throws IllegalArgumentException if there are none, or more than {@link #MAX_MONITORS}
     */
    static List<Monitor> checked(List<Monitor> monitors) {
        if (monitors.isEmpty() || monitors.size() > MAX_MONITORS) {
            throw new IllegalArgumentException(
                    "1 to " + MAX_MONITORS + " monitors, not " + monitors.size());
        }
        return List.copyOf(monitors);
    }

    /** Whether an agent runs in the guest now, as far as the server knows. */
    default boolean isConnected() {
        return false;
    }

    /**
     * Asks the guest for these screens; only the latest wish counts. Whether and when displays change is the
     * guest's affair, and it may round. A front end that follows its window's size waits until that is at
     * rest.
     *
     * @throws IllegalArgumentException if there are none, or more than {@link #MAX_MONITORS}
     */
    default void arrange(List<Monitor> monitors) {}

    /**
     * From now on the clipboard's text goes both ways: what is copied in the guest is fetched and given to
     * {@code received}, with {@code \n} at ends of lines, and what is offered can be pasted there. Never on
     * before somebody asks.
     *
     * @param received called on a thread of the console's: must not block. Who is asked last gets it
     */
    default void shareClipboard(Consumer<String> received) {}

    /** The clipboard is the user's alone again. */
    default void unshareClipboard() {}

    /**
     * The user has copied that: while the clipboard is shared, the guest can paste it until somebody copies
     * something else. A text that is too long, or copied while nothing is shared, is not offered.
     */
    default void offerText(String text) {}
}
