package org.watchglass.ui.consoles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.watchglass.ui.OpenConsole;
import org.watchglass.ui.OpenConsoles;

/**
 * Small pictures of the consoles that are open, by the connections that they were opened from. A new one is
 * made once a second at the most, and only when a console shows something else and somebody can see it: at
 * rest, nothing happens. UI thread.
 */
final class Thumbnails {
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Control view;
    private final OpenConsoles consoles;
    private final Consumer<String> changed;
    private final Map<String, Image> pictures = new HashMap<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final Set<String> due = new HashSet<>();
    private final Image folder;
    private final Image console;

    /**
     * @param view whose end is this one's
     * @param changed gets the connection that has another picture or state
     */
    Thumbnails(Control view, OpenConsoles consoles, Consumer<String> changed) {
        this.view = view;
        this.consoles = consoles;
        this.changed = changed;
        Display display = view.getDisplay();
        folder = Objects.requireNonNull(Tiles.ofIcon(display, "folder"));
        console = Objects.requireNonNull(Tiles.ofIcon(display, "console"));
        Runnable deaf = consoles.listen(new Listener());
        view.addListener(SWT.Dispose, event -> {
            deaf.run();
            pictures.values().forEach(Image::dispose);
            folder.dispose();
            console.dispose();
        });
    }

    Image folder() {
        return folder;
    }

    /** What that connection shows, or has shown last; an icon while it is not open. */
    Image of(String savedId) {
        return pictures.getOrDefault(savedId, console);
    }

    /** The view is to be seen again: what it shows of open consoles may be old. */
    void catchUp(Iterable<String> savedIds) {
        savedIds.forEach(savedId -> {
            if (consoles.ofSaved(savedId) != null) {
                soon(savedId);
            }
        });
    }

    private void soon(String savedId) {
        if (view.isDisposed() || !view.isVisible() || !due.add(savedId)) {
            return;
        }
        long wait = INTERVAL_NANOS - (System.nanoTime() - taken.getOrDefault(savedId, 0L));
        boolean first = !taken.containsKey(savedId) || wait <= 0;
        int millis = first ? 0 : (int) TimeUnit.NANOSECONDS.toMillis(wait) + 1;
        view.getDisplay().timerExec(millis, () -> take(savedId));
    }

    private void take(String savedId) {
        due.remove(savedId);
        if (view.isDisposed()) {
            return;
        }
        taken.put(savedId, System.nanoTime());
        OpenConsole open = consoles.ofSaved(savedId);
        put(savedId, open == null ? null : Tiles.of(view.getDisplay(), open::thumbnail));
    }

    private void put(String savedId, @Nullable Image fresh) {
        Image old = pictures.getOrDefault(savedId, console);
        if (fresh == null) {
            pictures.remove(savedId);
        } else {
            pictures.put(savedId, fresh);
        }
        changed.accept(savedId);
        // Only now nobody draws it any more.
        if (old != console) {
            old.dispose();
        }
    }

    private final class Listener implements OpenConsoles.Listener {
        @Override
        public void onChange(OpenConsole of) {
            String id = of.savedId();
            if (id.isEmpty() || view.isDisposed()) {
                return;
            }
            if (consoles.ofSaved(id) == null) {
                put(id, null);
            } else {
                changed.accept(id);
            }
        }

        @Override
        public void onPicture(OpenConsole of) {
            if (!of.savedId().isEmpty()) {
                soon(of.savedId());
            }
        }
    }
}
