package org.watchglass.ui.saved;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.watchglass.ui.saved.ConsoleFile.BrokenException;

/**
 * The tree of saved connections: in memory, and in a file of the workspace. Any thread, but who touches the
 * disk is not the UI thread: {@link #read}, {@link #find} and {@link #write}.
 */
public final class SavedConsoles {
    private static final System.Logger LOG = System.getLogger(SavedConsoles.class.getName());
    private static final AtomicReference<@Nullable SavedConsoles> SHARED = new AtomicReference<>();

    private final ConsoleFile file;
    /** Null until somebody reads; completed by that one. */
    private final AtomicReference<@Nullable CompletableFuture<Content>> content = new AtomicReference<>();

    /**
     * What there is.
     *
     * @param notice one line for the user if the file could not be read; empty if it could
     * @param writable whether the file may be replaced: not if it may hold what nobody could read
     */
    public record Content(Folder root, String notice, boolean writable) {}

    public SavedConsoles(Path file) {
        this.file = new ConsoleFile(file);
    }

    /** The one of the workspace that this program uses. */
    public static SavedConsoles ofWorkspace() {
        SavedConsoles known = SHARED.get();
        if (known != null) {
            return known;
        }
        Path folder = Platform.getStateLocation(FrameworkUtil.getBundle(SavedConsoles.class)).toPath();
        SavedConsoles fresh = new SavedConsoles(folder.resolve("consoles.xml"));
        SavedConsoles other = SHARED.compareAndExchange(null, fresh);
        return other == null ? fresh : other;
    }

    /** Reads the file if nobody has; who comes meanwhile waits for that. */
    public Content read() {
        CompletableFuture<Content> mine = new CompletableFuture<>();
        CompletableFuture<Content> known = content.compareAndExchange(null, mine);
        if (known != null) {
            return known.join();
        }
        Content found = load();
        mine.complete(found);
        return found;
    }

    private Content load() {
        try {
            return new Content(file.read(), "", true);
        } catch (BrokenException e) {
            try {
                String notice = Messages.bind(Messages.keptAside, e.getMessage(), file.keepAside());
                return new Content(Folder.EMPTY_ROOT, notice, true);
            } catch (IOException other) {
                LOG.log(System.Logger.Level.WARNING, "a broken file cannot be kept aside", other);
                return unreadable(String.valueOf(e.getMessage()));
            }
        } catch (IOException e) {
            return unreadable(e.toString());
        }
    }

    private static Content unreadable(String why) {
        return new Content(Folder.EMPTY_ROOT, Messages.bind(Messages.unreadable, why), false);
    }

    /** Null if it is not there. */
    public @Nullable SavedConsole find(String id) {
        return read().root().find(id) instanceof SavedConsole console ? console : null;
    }

    /** From now on that is the tree; {@link #write} makes it last. UI thread, once it was read. */
    public void set(Folder root) {
        Content before = read();
        content.set(CompletableFuture.completedFuture(new Content(root, before.notice(), before.writable())));
    }

    /** The tree as of now. One after the other. */
    public void write() throws IOException {
        Content now = read();
        if (!now.writable()) {
            throw new IOException(now.notice());
        }
        file.write(now.root());
    }
}
