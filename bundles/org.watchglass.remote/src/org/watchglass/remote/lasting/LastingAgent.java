package org.watchglass.remote.lasting;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.GuestAgent;

/** The agent of whichever console is the current one; each is told the wishes. Any thread. */
final class LastingAgent implements GuestAgent {
    private final Supplier<GuestAgent> current;
    /** Guards the fields below; nothing is called under it. */
    private final Object lock = new Object();

    private List<Monitor> monitors = List.of();
    private @Nullable Consumer<String> received;

    /** @param current asked for every call */
    LastingAgent(Supplier<GuestAgent> current) {
        this.current = current;
    }

    /** The current one has changed. */
    void repeat() {
        List<Monitor> wanted;
        @Nullable Consumer<String> sharer;
        synchronized (lock) {
            wanted = monitors;
            sharer = received;
        }
        GuestAgent agent = current.get();
        if (!wanted.isEmpty()) {
            agent.arrange(wanted);
        }
        if (sharer != null) {
            agent.shareClipboard(sharer);
        }
    }

    @Override
    public boolean isConnected() {
        return current.get().isConnected();
    }

    @Override
    public void arrange(List<Monitor> wanted) {
        current.get().arrange(wanted);
        synchronized (lock) {
            monitors = List.copyOf(wanted);
        }
    }

    @Override
    public void shareClipboard(Consumer<String> sharer) {
        synchronized (lock) {
            received = sharer;
        }
        current.get().shareClipboard(sharer);
    }

    @Override
    public void unshareClipboard() {
        synchronized (lock) {
            received = null;
        }
        current.get().unshareClipboard();
    }

    @Override
    public void offerText(String text) {
        current.get().offerText(text);
    }
}
