package org.watchglass.ui.tests;

import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;
import static org.watchglass.ui.tests.Workbench.shells;
import static org.watchglass.ui.tests.Workbench.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.watchglass.swt.ConsoleCanvas;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.ui.ConsoleEditor;
import org.watchglass.ui.ConsoleView;

/** Consoles as their user has them: eyes on the widgets, hands on keyboard and mouse. Any thread. */
final class Desk implements AutoCloseable {
    final Robot robot = new Robot();
    private final boolean editors;

    /** Opens the view; what is recorded goes into {@code directory}. */
    Desk(Path directory) throws Exception {
        this(directory, false);
    }

    private Desk(Path directory, boolean editors) throws Exception {
        this.editors = editors;
        setDirectory(directory);
        if (editors) {
            hideViews();
        } else {
            on(() -> {
                // A test before may have opened editors; they leave no room behind.
                page().setEditorAreaVisible(false);
                return page().showView(ConsoleView.ID);
            });
        }
        on(() -> {
            page().getWorkbenchWindow().getShell().forceActive();
            return true;
        });
    }

    /** Connects in editors, each time in another one; there is no view. */
    static Desk ofEditors(Path directory) throws Exception {
        return new Desk(directory, true);
    }

    /** As the user chooses it in the menu. */
    static void setDirectory(Path directory) {
        InstanceScope.INSTANCE.getNode("org.watchglass.ui").put("recordingDirectory", directory.toString());
    }

    /** Begins to connect. */
    void connect(String address) throws Exception {
        on(() -> {
            if (editors) {
                ConsoleEditor.open(page(), address);
            } else {
                ConsoleView.open(page(), address);
            }
            return true;
        });
    }

    /** Connects, waits for the picture, and gives the guest the keyboard. */
    void show(String address) throws Exception {
        connect(address);
        Await.until("connected to " + address, () -> reads("Connected to"));
        Await.until("a picture", () -> on(() -> canvas().guestSize().x > 0));
        focus();
    }

    void focus() throws Exception {
        on(() -> page().getWorkbenchWindow().getShell().forceFocus());
        on(() -> canvas().forceFocus());
        Await.until("the guest has the keyboard", () -> on(() -> canvas().isFocusControl()));
    }

    /** UI thread. What the part is called. */
    String title() {
        return editors ? page().getActiveEditor().getTitle() : page().findView(ConsoleView.ID).getTitle();
    }

    /** UI thread. The one that is to be seen. */
    ConsoleCanvas canvas() {
        return all(page().getWorkbenchWindow().getShell(), ConsoleCanvas.class).stream()
                .filter(ConsoleCanvas::isVisible)
                .findFirst()
                .orElseThrow();
    }

    /** What the widget shows of the guest. */
    Image picture() throws Exception {
        return on(() -> Pixels.of(canvas(), canvas().guestArea()));
    }

    /** Whether some line of the view, its card or its status line, holds that. */
    boolean reads(String text) throws Exception {
        return on(() -> lines().stream().anyMatch(line -> line.contains(text)));
    }

    void await(String text) throws Exception {
        Await.until("the view says '" + text + "', not " + on(this::lines), () -> reads(text));
    }

    /** UI thread. All text that is to be seen in the view. */
    List<String> lines() {
        return all(page().getWorkbenchWindow().getShell(), Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** What a command's button or menu entry would do. */
    void run(String command) throws Exception {
        run(command, Map.of());
    }

    /** The same with parameters; their names begin with that of the command. */
    void run(String command, Map<String, String> parameters) throws Exception {
        ui().asyncExec(() -> {
            IWorkbenchWindow window = page().getWorkbenchWindow();
            IHandlerService handlers = window.getService(IHandlerService.class);
            String id = command.startsWith("org.") ? command : "org.watchglass.ui." + command;
            try {
                Map<String, String> named = new HashMap<>();
                parameters.forEach((name, value) -> named.put(id + "." + name, value));
                handlers.executeCommand(ParameterizedCommand.generateCommand(
                        window.getService(ICommandService.class).getCommand(id), named), null);
            } catch (Exception e) {
                throw new AssertionError(command, e);
            }
        });
    }

    boolean isEnabled(String command) throws Exception {
        return on(() -> page().getWorkbenchWindow()
                .getService(ICommandService.class)
                .getCommand("org.watchglass.ui." + command)
                .isEnabled());
    }

    /** Clicks on a button of any window, with the mouse. */
    void press(String text) throws Exception {
        // A window may still be on its way to its place: the mouse follows, as a hand does.
        Await.until("the mouse on a button '" + text + "'", () -> {
            Optional<Point> place = on(() -> button(text).map(Desk::middle));
            if (place.isPresent()) {
                robot.move(place.get());
            }
            return on(() -> button(text).filter(it -> it == ui().getCursorControl()).isPresent());
        });
        robot.click(1);
    }

    private static Point middle(Control control) {
        Rectangle bounds = control.getBounds();
        return control.getParent().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
    }

    private static Optional<Button> button(String text) {
        return shells().stream()
                .flatMap(shell -> all(shell, Button.class).stream())
                .filter(button -> button.getText().replace("&", "").equals(text))
                .filter(button -> button.isVisible() && button.isEnabled())
                .findFirst();
    }

    /** The dialog with that title, waiting for it. */
    Shell dialog(String title) throws Exception {
        Await.until("a dialog '" + title + "' with the keyboard",
                () -> on(() -> find(title).filter(shell -> shell == ui().getActiveShell()).isPresent()));
        return on(() -> find(title).orElseThrow());
    }

    boolean isOpen(String title) throws Exception {
        return on(() -> find(title).isPresent());
    }

    private static Optional<Shell> find(String title) {
        return shells().stream().filter(shell -> shell.getText().equals(title)).findFirst();
    }

    /** UI thread. The controls of a kind in a window. */
    static <C extends Control> List<C> all(Composite parent, Class<C> kind) {
        List<C> found = new ArrayList<>();
        visit(parent, control -> {
            if (kind.isInstance(control)) {
                found.add(kind.cast(control));
            }
        });
        return found;
    }

    private static void visit(Composite parent, Consumer<Control> visitor) {
        for (Control child : parent.getChildren()) {
            visitor.accept(child);
            if (child instanceof Composite inner) {
                visit(inner, visitor);
            }
        }
    }

    /**
     * Closes the view, as its user may at any time, and dialogs that a failed test has left. Then waits until
     * nothing more is written: the directory may be deleted.
     */
    @Override
    public void close() throws Exception {
        on(() -> {
            shells().stream().filter(shell -> shell.getParent() != null).forEach(Shell::close);
            return page().closeAllEditors(false);
        });
        hideViews();
        awaitJobs();
    }

    private static void hideViews() throws Exception {
        on(() -> {
            for (IViewReference reference : page().getViewReferences()) {
                page().hideView(reference);
            }
            return true;
        });
    }

    static void awaitJobs() throws Exception {
        Await.until("the jobs of the view have ended",
                () -> Job.getJobManager().find(ConsoleView.JOBS).length == 0);
    }
}
