package org.watchglass.spice;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.replay.Replay;
import org.watchglass.remote.replay.ReplayAudience;
import org.watchglass.remote.replay.ReplayStatus;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireMessage;
import org.watchglass.spice.ReplayedLink.Message;
import org.watchglass.spice.canvas.VideoDecoders;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.ProtocolException;

/**
 * Replays sessions one after the other: hands messages to the displays that they are for, and tells them when
 * frames end. Of a session of which something is missing, what follows is left out. Belongs to the thread
 * that tells of traffic, but for what says otherwise.
 */
final class SpiceReplay implements Replay {
    private static final long MOST_MISSED = 1L << 40;

    private final ReplayAudience audience;
    private final VideoDecoders decoders;
    private final GapCounter gaps = new GapCounter(gap -> {});
    /** By number. Read by any thread. */
    private final Map<Integer, ReplayedDisplay> displays = new ConcurrentSkipListMap<>();
    private final Map<WireChannel, @Nullable ReplayedLink> links = new IdentityHashMap<>();
    private final Map<WireChannel, @Nullable Long> lastFrames = new IdentityHashMap<>();
    private final AtomicLong missedFrames = new AtomicLong();
    private ReplayedSession session;
    private int opened;

    SpiceReplay(ReplayAudience audience, VideoDecoders decoders) {
        this.audience = audience;
        this.decoders = decoders;
        session = new ReplayedSession(null, this::isAlone, decoders);
    }

    private boolean isAlone() {
        return displays.size() < 2;
    }

    @Override
    public void onOpened(WireChannel channel) {
        if (channel.type() == ChannelType.MAIN.code()) {
            session = new ReplayedSession(session, this::isAlone, decoders);
        }
        try {
            ReplayedLink link = new ReplayedLink(channel, session, opened++);
            links.put(channel, link);
            // Before its first message: its pointer may come before that.
            displayOf(link);
        } catch (ProtocolException e) {
            leaveOut(session, channel + " begins with nonsense (" + e.getMessage() + ")");
        }
    }

    @Override
    public boolean packet(WireMessage message) {
        @Nullable ReplayedLink link = links.get(message.channel());
        if (link == null) {
            return true;
        }
        if (message.direction() == WireDirection.TO_SERVER) {
            link.sent(message.bytes());
            return true;
        }
        if (link.is(ChannelType.DISPLAY) || link.is(ChannelType.CURSOR)) {
            checkMissing(link, message.serial());
            return link.session().isBroken() || draw(link, message);
        }
        return true;
    }

    private void checkMissing(ReplayedLink link, long serial) {
        long missing = link.missingBefore(serial);
        if (missing == 0) {
            return;
        }
        boolean begins = missing == serial - 1;
        leaveOut(link.session(), begins ? link.channel() + " begins in the middle of a session"
                : "messages of " + link.channel() + " are missing before its message " + serial);
    }

    private void leaveOut(ReplayedSession which, String why) {
        if (which.breakUp()) {
            audience.onTrouble(why + ": left out until the next session begins");
        }
    }

    private boolean draw(ReplayedLink link, WireMessage message) {
        try {
            @Nullable Message read = link.read(message.bytes(), message.serial());
            @Nullable ReplayedDisplay display = displayOf(link);
            return read == null || display == null || display.add(read);
        } catch (ProtocolException e) {
            leaveOut(link.session(), link.channel() + " has nonsense (" + e.getMessage() + ")");
            return false;
        }
    }

    /** Null for what is on no display, and for more displays than there are. */
    private @Nullable ReplayedDisplay displayOf(ReplayedLink link) {
        int number = link.channel().id();
        boolean shown = link.is(ChannelType.DISPLAY) && number >= 0 && number < ChannelOpener.MAX_NUMBER;
        if (shown && !displays.containsKey(number)) {
            ReplayedDisplay display = new ReplayedDisplay(number, audience.display(number), gaps);
            displays.put(number, display);
            display.start();
        }
        return displays.get(number);
    }

    @Override
    public void onFrame(FrameEnd frame) {
        @Nullable ReplayedLink link = links.get(frame.channel());
        if (link == null || !link.is(ChannelType.DISPLAY) || link.session().isBroken()) {
            return;
        }
        @Nullable Long before = lastFrames.put(frame.channel(), frame.number());
        long missed = frame.number() - (before == null ? 0 : before) - 1;
        if (missed > 0) {
            missedFrames.addAndGet(Math.min(missed, MOST_MISSED));
        }
        WireChannel cursor = frame.cursor();
        @Nullable ReplayedDisplay display = displayOf(link);
        if (display != null) {
            display.frame(frame, link, cursor == null ? null : links.get(cursor));
        }
    }

    @Override
    public void onClosed(WireChannel channel, long timeNanos) {
        lastFrames.remove(channel);
        @Nullable ReplayedLink link = links.remove(channel);
        boolean drawn = link != null && (link.is(ChannelType.DISPLAY) || link.is(ChannelType.CURSOR));
        @Nullable ReplayedDisplay display = link != null && drawn ? displayOf(link) : null;
        if (link != null && display != null) {
            display.closed(link, timeNanos);
        }
    }

    @Override
    public void finish() throws InterruptedException {
        displays.values().forEach(ReplayedDisplay::end);
        for (ReplayedDisplay display : displays.values()) {
            display.join();
        }
    }

    @Override
    public ReplayStatus status() {
        SortedMap<Integer, Long> frames = new TreeMap<>();
        displays.forEach((number, display) -> frames.put(number, display.frames()));
        return new ReplayStatus(frames, missedFrames.get(), gaps.counts());
    }

    @Override
    public void close() {
        displays.values().forEach(ReplayedDisplay::giveUp);
        try {
            finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
