package org.watchglass.ui;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;

/**
 * Lets the workbench close only when what all consoles record is on the disk, or a bound has passed. UI
 * thread.
 */
final class LastCall implements IWorkbenchListener {
    private static final Duration BOUND = Duration.ofSeconds(8);

    private final Supplier<CompletableFuture<?>> ending;

    /** @param ending ends all sessions at once */
    LastCall(Supplier<CompletableFuture<?>> ending) {
        this.ending = ending;
    }

    @Override
    @NonNullByDefault({})
    public boolean preShutdown(IWorkbench closing, boolean forced) {
        Display ui = closing.getDisplay();
        CompletableFuture<?> end = ending.get();
        long deadline = System.nanoTime() + BOUND.toNanos();
        boolean[] late = new boolean[1];
        end.whenComplete((done, failure) -> ui.wake());
        ui.timerExec((int) BOUND.toMillis(), () -> late[0] = true);
        // The window still paints; nothing else is let in, for whoever closed it waits for this.
        while (!end.isDone() && !late[0] && System.nanoTime() < deadline) {
            if (!ui.readAndDispatch()) {
                ui.sleep();
            }
        }
        return true;
    }

    @Override
    @NonNullByDefault({})
    public void postShutdown(IWorkbench closed) {
        // Everything was done before.
    }
}
