package org.watchglass.spice;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.connection.ChannelConnection;
import org.watchglass.spice.connection.Incoming;

/** Counts gaps, and says in which message they were met. Belongs to the thread that handles messages. */
final class GapPlace implements Gaps {
    private final Gaps counter;
    private @Nullable ChannelConnection connection;
    private long number;

    GapPlace(Gaps counter) {
        this.counter = counter;
    }

    /** What is counted from now on is met in that message. */
    void at(ChannelConnection where, Incoming message) {
        connection = where;
        number = message.number();
    }

    @Override
    public void count(String name, String detail) {
        counter.count(name, detail);
        ChannelConnection here = connection;
        if (here != null) {
            here.gap(number, new ProtocolGap(name, OneLine.of(detail)));
        }
    }
}
