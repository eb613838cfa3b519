package org.watchglass.spice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ChannelDetails;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.canvas.SharedByDisplays;
import org.watchglass.spice.canvas.VideoDecoders;
import org.watchglass.spice.connection.Deadline;
import org.watchglass.spice.connection.Link;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;

/** The displays of one session and what they share. Any thread. */
final class Displays {
    private final int framesPerSecond;
    private final Gaps gaps;
    private final Map<Integer, SpiceDisplay> displays = new ConcurrentHashMap<>();
    private final VideoDecoders decoders;
    private volatile SharedByDisplays shared;

    Displays(int framesPerSecond, VideoDecoders decoders, Gaps gaps) {
        this.decoders = decoders;
        shared = SharedByDisplays.of(this::isAlone, decoders);
        this.framesPerSecond = framesPerSecond;
        this.gaps = gaps;
    }

    private boolean isAlone() {
        return displays.size() < 2;
    }

    SharedByDisplays shared() {
        return shared;
    }

    /** What is shared from now on is new: displays that have yet to begin anew go on with what they have. */
    void forgetShared() {
        shared = SharedByDisplays.of(this::isAlone, decoders);
    }

    /** A new display, at work. */
    SpiceDisplay start(int number) {
        SpiceDisplay display = new SpiceDisplay(number, framesPerSecond, this::shared, gaps);
        displays.put(number, display);
        display.worker().start();
        return display;
    }

    @Nullable
    SpiceDisplay get(int number) {
        return displays.get(number);
    }

    /** What is known of a channel, with what its display knows if it is one. */
    ChannelDetails with(ChannelDetails channel) {
        for (Map.Entry<Integer, SpiceDisplay> entry : displays.entrySet()) {
            Channel mine = new Channel(ChannelType.DISPLAY.code(), entry.getKey());
            if (Link.name(mine).equals(channel.name())) {
                return entry.getValue().with(channel);
            }
        }
        return channel;
    }

    int count() {
        return displays.size();
    }

    /**
     * Shows primary surfaces on which nothing was drawn; {@code shown} is called if there is a picture then.
     */
    void showPrimaries(Runnable shown) {
        for (SpiceDisplay display : displays.values()) {
            display.worker().post(() -> {
                display.canvas().showPrimary();
                if (display.isShown()) {
                    shown.run();
                }
            });
        }
    }

    /** The client has moved the pointer of a display itself. Never blocks. */
    void pointerAt(int number, int x, int y) {
        @Nullable SpiceDisplay display = get(number);
        if (display != null) {
            display.worker().post(() -> display.pointer().moveTo(x, y));
        }
    }

    /** Lets the workers finish what they have. Never blocks. */
    void close() {
        displays.values().forEach(display -> display.worker().close());
    }

    /** Waits until all have ended, at most until the deadline. */
    void awaitEnd(Deadline deadline) throws InterruptedException {
        for (SpiceDisplay display : displays.values()) {
            display.worker().awaitEnd(deadline);
        }
    }
}
