package org.watchglass.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordedTraffic;
import org.watchglass.remote.replay.Replay;
import org.watchglass.remote.replay.ReplayStatus;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireMessage;

/** Tells a replay of traffic, at the speed that is wanted, and counts. Belongs to the command's thread. */
final class ReplayRun implements WireListener {
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Surroundings around;
    private final RecordedTraffic traffic;
    private final Replay replay;
    private final double speed;
    private final long limitNanos;
    private final Map<String, Long> messages = new TreeMap<>();
    private final long begun;
    private boolean any;
    private long firstNanos;
    private long lastNanos;
    private long sizes;
    private long progressAt;
    private boolean over;
    private String firstTrouble = "";

    /**
     * @param speed how many times as fast as then; {@link Double#MAX_VALUE} for no pauses at all
     * @param until when it ends, after its first event; null for never
     */
    ReplayRun(Surroundings around, RecordedTraffic traffic, Replay replay, double speed,
            @Nullable Duration until) {
        this.around = around;
        this.traffic = traffic;
        this.replay = replay;
        this.speed = speed;
        limitNanos = until == null ? Long.MAX_VALUE : until.toNanos();
        begun = around.ticker().nanoTime();
    }

    /** Returns when the last frame was taken: true, or false if somebody has ended it before. */
    boolean run() throws IOException, InterruptedException {
        while (!over && traffic.next(this)) {
            takeNotices();
            over |= around.inbox().end() != null;
        }
        boolean ended = around.inbox().end() != null;
        if (ended) {
            replay.close();
        } else {
            replay.finish();
        }
        around.terminal().eraseProgress();
        takeNotices();
        if (traffic.isCut()) {
            around.terminal().notice("the recording is cut: replayed to its last whole part");
        }
        return !ended;
    }

    private void takeNotices() {
        for (String notice : around.inbox().takeNotices()) {
            firstTrouble = firstTrouble.isEmpty() ? notice : firstTrouble;
            around.terminal().notice(notice);
        }
    }

    long frames() {
        return replay.status().allFrames();
    }

    /** If there was no frame. */
    String whyNothing() {
        return firstTrouble.isEmpty() ? "nothing was shown in it" : firstTrouble;
    }

    /** What it was, for the user. */
    List<String> lines() {
        ReplayStatus status = replay.status();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "replayed %d frames of %s", status.allFrames(),
                Durations.length(Duration.ofNanos(Math.max(0, lastNanos - firstNanos)))));
        status.frames().forEach((number, frames) -> lines.add("  display " + number + ": " + frames
                + " frames"));
        messages.forEach((channel, count) -> lines.add("  " + channel + ": " + count + " messages"));
        if (sizes > 0) {
            lines.add("  the guest was asked for other screens " + sizes + " times");
        }
        if (status.missedFrames() > 0) {
            lines.add("  the ends of " + status.missedFrames() + " frames are not recorded");
        }
        status.gaps().forEach((name, count) -> lines.add("  protocol gap " + name + ": " + count));
        return lines;
    }

    private void at(long timeNanos) {
        firstNanos = any ? firstNanos : timeNanos;
        any = true;
    }

    @Override
    public void onOpened(WireChannel channel) {
        at(traffic.timeNanos());
        replay.onOpened(channel);
    }

    @Override
    public boolean packet(WireMessage message) {
        at(message.timeNanos());
        messages.merge(message.channel().name(), 1L, Long::sum);
        return replay.packet(message);
    }

    @Override
    public void onFrame(FrameEnd frame) {
        at(frame.timeNanos());
        long sinceFirst = frame.timeNanos() - firstNanos;
        if (sinceFirst > limitNanos) {
            over = true;
            return;
        }
        lastNanos = frame.timeNanos();
        pause((long) (sinceFirst / speed));
        replay.onFrame(frame);
        long now = around.ticker().nanoTime();
        if (now - progressAt >= PROGRESS_NANOS) {
            progressAt = now;
            around.terminal().progress(String.format(Locale.ROOT, "%s  %d frames",
                    Durations.clock(Duration.ofNanos(Math.max(0, sinceFirst))), frames()));
        }
    }

    /** Waits until so much time has passed since the beginning. */
    private void pause(long sinceBegin) {
        long left = begun + sinceBegin - around.ticker().nanoTime();
        if (left <= 0 || speed == Double.MAX_VALUE) {
            return;
        }
        try {
            around.inbox().awaitEnd(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onSizesWanted(SizesWanted wanted) {
        sizes++;
        replay.onSizesWanted(wanted);
    }

    @Override
    public void onClosed(WireChannel channel, long timeNanos) {
        replay.onClosed(channel, timeNanos);
    }
}
