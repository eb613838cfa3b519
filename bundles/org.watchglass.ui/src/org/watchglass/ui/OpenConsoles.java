package org.watchglass.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;

/** The consoles that are open in all windows of the workbench. UI thread. */
public final class OpenConsoles {
    private static final String KEY = OpenConsoles.class.getName();

    private final List<ShownConsole> consoles = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();
    private boolean waitsForEnd;
    private @Nullable ShownConsole latest;

    /** Told on the UI thread. */
    public interface Listener {
        /** It was opened, or is about to be closed, or its state has changed. */
        void onChange(OpenConsole console);

        /** It shows another picture: may come sixty times in a second. */
        default void onPicture(OpenConsole console) {}
    }

    private OpenConsoles() {}

    public static OpenConsoles of(Display display) {
        if (display.getData(KEY) instanceof OpenConsoles known) {
            return known;
        }
        OpenConsoles fresh = new OpenConsoles();
        display.setData(KEY, fresh);
        return fresh;
    }

    /** The one that was opened from that connection, of several the last one; null if it is not open. */
    public @Nullable OpenConsole ofSaved(String id) {
        OpenConsole found = null;
        for (OpenConsole console : consoles) {
            found = console.savedId().equals(id) ? console : found;
        }
        return found;
    }

    /** The one that was used last; null if none is open. */
    public @Nullable OpenConsole latest() {
        ShownConsole used = latest;
        return used != null || consoles.isEmpty() ? used : consoles.get(consoles.size() - 1);
    }

    /** The user has turned to it. */
    void used(ShownConsole console) {
        latest = console;
        changed(console);
    }

    /** @return ends that */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** When the workbench closes, what is recorded is finished first. */
    void add(ShownConsole console, IWorkbench workbench) {
        if (!waitsForEnd) {
            waitsForEnd = true;
            workbench.addWorkbenchListener(new LastCall(this::end));
        }
        consoles.add(console);
        changed(console);
    }

    void remove(ShownConsole console) {
        consoles.remove(console);
        latest = latest == console ? null : latest;
        changed(console);
    }

    void changed(ShownConsole console) {
        tell(listener -> listener.onChange(console));
    }

    void pictureChanged(ShownConsole console) {
        tell(listener -> listener.onPicture(console));
    }

    private void tell(Consumer<Listener> what) {
        // Who is told may cease to listen.
        List.copyOf(listeners).forEach(what);
    }

    private CompletableFuture<?> end() {
        CompletableFuture<?> all = CompletableFuture.completedFuture(true);
        for (ShownConsole console : List.copyOf(consoles)) {
            // Each begins to end now.
            CompletableFuture<?> ended = console.end();
            all = all.thenCompose(before -> ended);
        }
        return all;
    }
}
