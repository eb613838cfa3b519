package org.watchglass.spice.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelWait;

/**
 * How far each display has come, for a server may want one to wait for another. Any thread. The lock guards
 * {@code processed}.
 */
public final class ChannelProgress {
    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final long waitNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Channel, @Nullable Long> processed = new HashMap<>();

    ChannelProgress() {
        this(WAIT_NANOS);
    }

    /** @param waitNanos after which {@link #await} gives up */
    ChannelProgress(long waitNanos) {
        this.waitNanos = waitNanos;
    }

    /** The channel's messages up to this one have been handled. The first call makes the channel known. */
    public void processed(Channel channel, long serial) {
        lock.lock();
        try {
            processed.put(channel, serial);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The channel is gone: nobody waits for it. */
    public void closed(Channel channel) {
        lock.lock();
        try {
            processed.remove(channel);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all of these messages have been handled, those of unknown channels left out.
     *
     * @return false if that took too long: two channels may wait for each other
     */
    public boolean await(List<ChannelWait> waits) {
        lock.lock();
        try {
            long left = waitNanos;
            while (!waits.stream().allMatch(this::isReached)) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isReached(ChannelWait wait) {
        @Nullable Long serial = processed.get(new Channel(wait.channelType(), wait.channelId()));
        return serial == null || serial >= wait.serial();
    }
}
