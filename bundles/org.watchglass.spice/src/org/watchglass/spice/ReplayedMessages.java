package org.watchglass.spice;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.ReplayedLink.Message;

/**
 * Messages of one channel that were told of, and have yet to be drawn: in which frame is told later. One
 * thread.
 */
final class ReplayedMessages {
    private final Queue<@Nullable Message> waiting = new ArrayDeque<>();
    private final Consumer<Message> drawing;
    private long weight;

    ReplayedMessages(Consumer<Message> drawing) {
        this.drawing = drawing;
    }

    /**
     * A message was read. Then no more than {@link DrawingWorker#CAPACITY} of those before it was waiting: of
     * what is older, all was drawn but the newest one, of which that is not sure. No frame has ended since,
     * or it would have been told of. So memory is bounded if nothing is shown for long.
     */
    void add(Message message) {
        while (drawnBeforeSurely()) {
            drawOne();
        }
        waiting.add(message);
        weight += message.weight();
    }

    private boolean drawnBeforeSurely() {
        @Nullable Message oldest = waiting.peek();
        return oldest != null && waiting.size() > 1 && weight - oldest.weight() > DrawingWorker.CAPACITY;
    }

    /** Draws everything up to that message of that link, and of links before it. */
    void drawTo(int linkOrder, long number) {
        @Nullable Message oldest = waiting.peek();
        while (oldest != null && (oldest.link().order() < linkOrder
                || oldest.link().order() == linkOrder && oldest.number() <= number)) {
            drawOne();
            oldest = waiting.peek();
        }
    }

    private void drawOne() {
        @Nullable Message oldest = waiting.poll();
        if (oldest != null) {
            weight -= oldest.weight();
            drawing.accept(oldest);
        }
    }
}
