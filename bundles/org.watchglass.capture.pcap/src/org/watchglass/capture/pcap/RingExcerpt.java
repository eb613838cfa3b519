package org.watchglass.capture.pcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.WireDirection;

/** What is left of a connection when everything before a moment is left out. One thread. */
final class RingExcerpt {
    /** As the protocol numbers channels: sessions begin with it. */
    private static final int MAIN = 1;

    private final Event.Opened opened;
    private final long fromNanos;
    private final List<Event> events = new ArrayList<>();
    private final boolean isOpen;
    private final boolean fromStart;
    private int told = -1;

    RingExcerpt(RingLine.Part part, long fromNanos) {
        opened = part.opened();
        this.fromNanos = fromNanos;
        boolean complete = part.fromStart();
        for (RingLine.Chunk chunk : part.chunks()) {
            for (int i = 0; i < chunk.count(); i++) {
                Event event = chunk.events()[i];
                if (event.timeNanos() - fromNanos >= 0) {
                    events.add(event);
                } else {
                    complete = false;
                }
            }
        }
        fromStart = complete && haveNoHole(events);
        Event.Closed closed = part.closed();
        isOpen = closed == null;
        if (closed != null && (!events.isEmpty() || closed.timeNanos() - fromNanos >= 0)) {
            events.add(closed);
        }
    }

    /** Whether it was closed before, so that nothing is left. */
    boolean isEmpty() {
        return events.isEmpty() && !isOpen;
    }

    private static boolean haveNoHole(List<Event> events) {
        long fromServer = 0;
        long toServer = 0;
        for (Event event : events) {
            if (event instanceof Event.Said said) {
                boolean up = said.direction() == WireDirection.TO_SERVER;
                if (said.serial() != (up ? ++toServer : ++fromServer)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether one of them begins a session, and it and all that come after it have everything. */
    static boolean haveStart(List<RingExcerpt> excerpts) {
        for (int i = 0; i < excerpts.size(); i++) {
            RingExcerpt first = excerpts.get(i);
            if (first.opened.channel().type() == MAIN && first.isHeardFromStart()
                    && excerpts.stream().skip(i).allMatch(one -> one.fromStart)) {
                return true;
            }
        }
        return false;
    }

    /** A connection that says nothing does not tell whether it was opened just now. */
    private boolean isHeardFromStart() {
        return fromStart && events.stream().anyMatch(Event.Said.class::isInstance);
    }

    /** When the next thing happened that {@link #tellNext} will tell. */
    long nextNanos() {
        if (told >= 0) {
            return events.get(told).timeNanos();
        }
        List<LinkMessage> link = opened.channel().link();
        if (isHeardFromStart() && !link.isEmpty()) {
            return link.get(0).timeNanos();
        }
        long first = events.isEmpty() ? opened.timeNanos() : events.get(0).timeNanos();
        return first - fromNanos < 0 ? fromNanos : first;
    }

    /** Returns whether there is more. */
    boolean tellNext(TrafficWriter writer) throws IOException {
        if (told >= 0) {
            events.get(told).tell(writer);
        } else if (isHeardFromStart()) {
            opened.tell(writer);
        } else {
            writer.goOn(opened.channel(), nextNanos());
        }
        told++;
        return told < events.size();
    }
}
