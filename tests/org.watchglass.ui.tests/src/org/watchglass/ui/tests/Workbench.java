package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.watchglass.testkit.Await;

/**
 * The workbench that all tests share: started once, on a thread of its own. A test fails if something was
 * thrown in the event loop, or if it left a window open.
 */
@NonNullByDefault({})
public final class Workbench implements BeforeAllCallback, AfterEachCallback, AutoCloseable {
    private static final long BOUND_SECONDS = 60;
    private static final List<Throwable> THROWN = new CopyOnWriteArrayList<>();
    private static volatile @Nullable Display display;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Workbench.class, key -> start());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        List<Throwable> thrown = List.copyOf(THROWN);
        // The next test is not to blame for it.
        THROWN.removeAll(thrown);
        assertEquals(List.of(), thrown, "thrown in the event loop");
        Await.until("only the workbench's window is open", () -> on(() -> shells().size() == 1));
    }

    private static Workbench start() {
        String screen = System.getenv("DISPLAY");
        if (screen == null || screen.isEmpty()) {
            throw new AssertionError("no screen: run this with tests/with-screen");
        }
        CountDownLatch started = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            Display created = PlatformUI.createDisplay();
            display = created;
            PlatformUI.createAndRunWorkbench(created, new Advisor(started));
            created.dispose();
        }, "UI");
        thread.start();
        try {
            if (!started.await(BOUND_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the workbench does not start");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Workbench();
    }

    /** At the very end. */
    @Override
    public void close() throws Exception {
        ui().asyncExec(() -> PlatformUI.getWorkbench().close());
        Await.until("the workbench is closed", () -> ui().isDisposed());
    }

    static Display ui() {
        Display known = display;
        if (known == null) {
            throw new AssertionError("the workbench was not started");
        }
        return known;
    }

    /** What {@code question} says on the UI thread. */
    static <T> T on(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        ui().asyncExec(() -> {
            try {
                answer.complete(question.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("on the UI thread: " + e.getCause(), e.getCause());
        }
    }

    /** UI thread. */
    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** UI thread. Windows and dialogs that are to be seen. */
    static List<Shell> shells() {
        return List.of(ui().getShells()).stream().filter(Shell::isVisible).toList();
    }

    private static final class Advisor extends WorkbenchAdvisor {
        private final CountDownLatch started;

        Advisor(CountDownLatch started) {
            this.started = started;
        }

        @Override
        public void initialize(IWorkbenchConfigurer configurer) {
            configurer.setSaveAndRestore(false);
        }

        @Override
        public String getInitialWindowPerspectiveId() {
            return "org.watchglass.app.perspective";
        }

        @Override
        public void postStartup() {
            PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().setBounds(0, 0, 1500, 1100);
            started.countDown();
        }

        @Override
        public void eventLoopException(Throwable thrown) {
            THROWN.add(thrown);
        }
    }
}
