package org.watchglass.remote.lasting;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.GuestAgent;

/**
 * The agent of whichever console is the current one; each is told the wishes. Any thread.
 *
 * <p>A wish is kept before it is told, so that it is not lost when the console changes meanwhile; and wishes
 * are told in the order in which they were kept, so that the last one told is the latest.
 */
final class LastingAgent implements GuestAgent {
    private final Supplier<GuestAgent> current;
    /** Guards the fields below; nothing is called under it. */
    private final Object lock = new Object();

    private final Queue<Consumer<GuestAgent>> untold = new ArrayDeque<>();
    private boolean telling;
    private List<Monitor> monitors = List.of();
    private @Nullable Consumer<String> receiver;
    private @Nullable String offered;

    /** @param current asked for every call */
    LastingAgent(Supplier<GuestAgent> current) {
        this.current = current;
    }

    /** The current one has changed. */
    void repeat() {
        keep(() -> {
            List<Monitor> wanted = monitors;
            if (!wanted.isEmpty()) {
                untold.add(agent -> agent.arrange(wanted));
            }
            Consumer<String> sharer = receiver;
            if (sharer != null) {
                untold.add(agent -> agent.shareClipboard(sharer));
            }
            String text = offered;
            if (text != null) {
                untold.add(agent -> agent.offerText(text));
            }
        });
    }

    /** Keeps something under the lock, then tells what is to be told, by one thread at a time. */
    private void keep(Runnable wish) {
        synchronized (lock) {
            wish.run();
            if (telling) {
                return;
            }
            telling = true;
        }
        @Nullable Consumer<GuestAgent> next;
        while ((next = take()) != null) {
            next.accept(current.get());
        }
    }

    private @Nullable Consumer<GuestAgent> take() {
        synchronized (lock) {
            telling = !untold.isEmpty();
            return telling ? untold.remove() : null;
        }
    }

    @Override
    public boolean isConnected() {
        return current.get().isConnected();
    }

    @Override
    public void arrange(List<Monitor> wanted) {
        List<Monitor> checked = GuestAgent.checked(wanted);
        keep(() -> {
            monitors = checked;
            untold.add(agent -> agent.arrange(checked));
        });
    }

    @Override
    public void shareClipboard(Consumer<String> received) {
        Consumer<String> sharer = text -> {
            synchronized (lock) {
                // It was copied later, in the guest.
                offered = null;
            }
            received.accept(text);
        };
        keep(() -> {
            receiver = sharer;
            untold.add(agent -> agent.shareClipboard(sharer));
        });
    }

    @Override
    public void unshareClipboard() {
        keep(() -> {
            receiver = null;
            offered = null;
            untold.add(GuestAgent::unshareClipboard);
        });
    }

    @Override
    public void offerText(String text) {
        keep(() -> {
            offered = receiver == null || text.length() > MAX_TEXT_BYTES ? offered : text;
            untold.add(agent -> agent.offerText(text));
        });
    }
}
