package org.watchglass.spice;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.spice.wire.InputsRequest;
import org.watchglass.spice.wire.MouseMode;

/**
 * Keys and pointer on their way to the guest. Any thread, never blocks.
 *
 * <p>The server acknowledges every fourth motion. At most {@link #MAX_MOTIONS} are on their way; meanwhile
 * distances add up and of places the latest counts. What waits is sent before a button, so that a click lands
 * where it was made. The lock guards all fields; messages are sent outside, by one thread at a time, in
 * order.
 */
final class GuestInput implements ConsoleInput {
    private static final int MAX_MOTIONS = 8;
    private static final int MOTIONS_PER_ACK = 4;
    private static final int RELEASED = 0x80;
    /** Buttons by number from 1; the wheel's are never part of the mask. */
    private static final List<Button> NUMBERS = List.of(
            Button.LEFT,
            Button.MIDDLE,
            Button.RIGHT,
            Button.WHEEL_UP,
            Button.WHEEL_DOWN,
            Button.SIDE,
            Button.EXTRA);

    /** Where the pointer is while the guest does not say so. */
    @FunctionalInterface
    interface Follower {
        void pointerAt(int display, int x, int y);
    }

    private record Place(int display, int x, int y) {}

    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Object lock = new Object();
    private final Queue<InputsRequest> outbox = new ArrayDeque<>();
    private final Set<Integer> keysDown = new LinkedHashSet<>();
    private @Nullable Consumer<InputsRequest> channel;
    private PointerMode mode = PointerMode.RELATIVE;
    private int buttons;
    private int unacknowledged;
    private int dx;
    private int dy;
    private @Nullable Place place;
    private boolean pointed;
    private @Nullable Runnable askForAbsolute;
    private final Follower follower;
    private final InOrder sender = new InOrder(lock, this::next);

    GuestInput(Follower follower) {
        this.follower = follower;
    }

    /** The inputs channel is open. */
    void connected(Consumer<InputsRequest> sender) {
        synchronized (lock) {
            channel = sender;
            unacknowledged = 0;
        }
        ready.complete(true);
    }

    @Override
    public CompletableFuture<?> ready() {
        return ready.copy();
    }

    /** Another server takes the input; what was not acknowledged will not be. Keys that are down stay so. */
    void moved() {
        change(() -> unacknowledged = 0);
    }

    void disconnected() {
        synchronized (lock) {
            channel = null;
            outbox.clear();
            keysDown.clear();
            buttons = 0;
        }
    }

    /** @param current as in {@link MouseMode} */
    void modeChanged(int current) {
        synchronized (lock) {
            mode = current == MouseMode.CLIENT ? PointerMode.ABSOLUTE : PointerMode.RELATIVE;
            dx = 0;
            dy = 0;
            place = null;
        }
    }

    /** The guest can be told places. It is asked to, once somebody points. */
    void absolutePossible(Runnable ask) {
        boolean now;
        synchronized (lock) {
            now = pointed;
            askForAbsolute = now ? null : ask;
        }
        if (now) {
            ask.run();
        }
    }

    /** A recording alone leaves the guest in the mode in which it says where its pointer is. */
    private void point() {
        @Nullable Runnable ask;
        synchronized (lock) {
            pointed = true;
            ask = askForAbsolute;
            askForAbsolute = null;
        }
        if (ask != null) {
            ask.run();
        }
    }

    void motionsAcknowledged() {
        change(() -> {
            unacknowledged = Math.max(0, unacknowledged - MOTIONS_PER_ACK);
            addMotion();
        });
    }

    @Override
    public PointerMode pointerMode() {
        point();
        synchronized (lock) {
            return mode;
        }
    }

    @Override
    public void key(int scancode, boolean down) {
        change(() -> {
            if (down) {
                keysDown.add(scancode);
            } else if (!keysDown.remove(scancode)) {
                return;
            }
            addKey(scancode, down);
        });
    }

    @Override
    public void releaseKeys() {
        change(() -> {
            keysDown.forEach(scancode -> addKey(scancode, false));
            keysDown.clear();
        });
    }

    @Override
    public void pointerTo(int display, int x, int y) {
        if (pointerMode() == PointerMode.ABSOLUTE) {
            follower.pointerAt(display, x, y);
        }
        change(() -> {
            place = new Place(display, Math.max(0, x), Math.max(0, y));
            addMotionIfAllowed();
        });
    }

    @Override
    public void pointerBy(int moreX, int moreY) {
        point();
        change(() -> {
            dx += moreX;
            dy += moreY;
            addMotionIfAllowed();
        });
    }

    @Override
    public void button(Button button, boolean down) {
        point();
        change(() -> {
            addMotion();
            boolean wheel = button == Button.WHEEL_UP || button == Button.WHEEL_DOWN;
            int number = NUMBERS.indexOf(button) + 1;
            int bit = wheel ? 0 : 1 << number - 1;
            buttons = down ? buttons | bit : buttons & ~bit;
            outbox.add(
                    down
                            ? new InputsRequest.Press(number, buttons)
                            : new InputsRequest.Release(number, buttons));
        });
    }

    /**
     * Set 1 codes, first byte in the lowest byte of the message: {@code 0xE048} becomes {@code 0x48e0}. Pause
     * is a pair of codes, {@code e1 1d} and {@code 45}.
     */
    private void addKey(int scancode, boolean down) {
        if (scancode >> 16 == 0xE1) {
            int release = down ? 0 : RELEASED;
            add((scancode >> 8 & 0xFF | release) << 8 | 0xE1, down);
            add(scancode & 0xFF | release, down);
        } else {
            int last = scancode & 0xFF | (down ? 0 : RELEASED);
            add(scancode > 0xFF ? last << 8 | 0xE0 : last, down);
        }
    }

    private void add(int code, boolean down) {
        outbox.add(down ? new InputsRequest.KeyDown(code) : new InputsRequest.KeyUp(code));
    }

    private void addMotionIfAllowed() {
        if (unacknowledged < MAX_MOTIONS) {
            addMotion();
        }
    }

    private void addMotion() {
        Place where = place;
        if (mode == PointerMode.ABSOLUTE && where != null) {
            outbox.add(new InputsRequest.Position(where.x(), where.y(), buttons, where.display()));
            unacknowledged++;
        } else if (mode == PointerMode.RELATIVE && (dx != 0 || dy != 0)) {
            outbox.add(new InputsRequest.Motion(dx, dy, buttons));
            unacknowledged++;
        }
        place = null;
        dx = 0;
        dy = 0;
    }

    /** Changes something under the lock, then sends what came of it. Without a channel nothing is kept. */
    private void change(Runnable what) {
        synchronized (lock) {
            if (channel == null) {
                return;
            }
            what.run();
        }
        sender.run();
    }

    /** Under the lock. */
    private @Nullable Runnable next() {
        @Nullable Consumer<InputsRequest> to = channel;
        if (to == null || outbox.isEmpty()) {
            return null;
        }
        InputsRequest message = outbox.remove();
        return () -> to.accept(message);
    }
}
