package org.watchglass.spice;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Ticker;
import org.watchglass.spice.canvas.RecentSteps;
import org.watchglass.spice.connection.Incoming;
import org.watchglass.spice.connection.Link;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.MessageNames;
import org.watchglass.spice.wire.SubMessage;

/**
 * Measures what one thread does with a channel's messages, one after the other, and tells of those that take
 * long: JFR and reports. Belongs to that thread.
 */
final class MessageTimer {
    /** What reports tell of. */
    static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final MessageSlowEvent event = new MessageSlowEvent();
    private final Channel channel;
    private final boolean waiting;
    private final RecentSteps slow;
    private final Ticker ticker;
    private long begin;

    MessageTimer(Channel channel, boolean waiting, RecentSteps slow, Ticker ticker) {
        this.ticker = ticker;
        this.channel = channel;
        this.waiting = waiting;
        this.slow = slow;
        event.channel = Link.name(channel);
        event.waited = waiting;
    }

    /** For the reader: how long a message waits for room. */
    static MessageTimer ofWaiting(Channel channel, RecentSteps slow) {
        return new MessageTimer(channel, true, slow, Ticker.SYSTEM);
    }

    /** For the drawing worker. */
    static MessageTimer ofDrawing(Channel channel, RecentSteps slow) {
        return new MessageTimer(channel, false, slow, Ticker.SYSTEM);
    }

    void begin() {
        begin = ticker.nanoTime();
        event.begin();
    }

    void end(Incoming message) {
        event.end();
        if (event.shouldCommit()) {
            event.message = name(message.parts());
            event.bytes = message.size();
            event.commit();
        }
        long now = ticker.nanoTime();
        if (now - begin >= SLOW_NANOS) {
            String what = name(message.parts()) + (waiting ? " waited for room" : " drawn");
            slow.add(now, Link.name(channel) + " " + what, now - begin, "");
        }
    }

    private String name(List<SubMessage> parts) {
        @Nullable ChannelType type = ChannelType.of(channel.type());
        if (parts.isEmpty() || type == null) {
            return "message";
        }
        return MessageNames.of(type, Direction.FROM_SERVER, parts.get(parts.size() - 1).type());
    }
}
