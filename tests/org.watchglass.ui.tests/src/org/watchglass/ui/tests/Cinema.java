package org.watchglass.ui.tests;

import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.watchglass.swt.ConsoleCanvas;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.ui.player.DiskWork;
import org.watchglass.ui.player.PlayerEditor;
import org.watchglass.ui.recordings.RecordingsView;

/** The view of the recordings and the player, as their user has them. Any thread. */
final class Cinema implements AutoCloseable {
    final Desk desk;

    /** @param directory of the recordings */
    Cinema(Path directory) throws Exception {
        desk = new Desk(directory);
    }

    /** Opens the view, and waits until it says so of a recording. */
    void showRecordings() throws Exception {
        on(() -> page().showView(RecordingsView.ID));
    }

    void open(Path film) throws Exception {
        on(() -> PlayerEditor.open(page(), film));
    }

    /** The player fills the window. */
    void maximize() throws Exception {
        on(() -> {
            page().setPartState(page().getReference(page().getActiveEditor()),
                    IWorkbenchPage.STATE_MAXIMIZED);
            return true;
        });
        Await.until("there is room for the picture", () -> on(() -> canvas().getSize().x > 1200));
    }

    /** The cells of all rows. */
    List<List<String>> rows() throws Exception {
        return on(() -> Arrays.stream(table().getItems())
                .map(item -> Arrays.asList(item.getText(0), item.getText(2), item.getText(4),
                        item.getText(5)))
                .toList());
    }

    /** Waits for a row that has these cells: of its name and of its state. */
    void awaitRow(String name, String state) throws Exception {
        Await.until(name + " is " + state + ", not " + rows(), () -> row(name, state) >= 0);
    }

    private int row(String name, String state) throws Exception {
        List<List<String>> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).get(0).startsWith(name) && rows.get(i).get(2).equals(state)) {
                return i;
            }
        }
        return -1;
    }

    void select(String name, String state) throws Exception {
        awaitRow(name, state);
        int row = row(name, state);
        on(() -> {
            table().setSelection(row);
            table().notifyListeners(SWT.Selection, null);
            return table().setFocus();
        });
    }

    /** UI thread. */
    Table table() {
        return Desk.all(window(), Table.class).stream()
                .filter(table -> table.getColumnCount() == 6)
                .findFirst()
                .orElseThrow();
    }

    /** UI thread. */
    Control bar() {
        return Desk.all(window(), Control.class).stream()
                .filter(control -> control.getClass().getSimpleName().equals("ScrubBar"))
                .findFirst()
                .orElseThrow();
    }

    /** UI thread. */
    Composite pane() {
        return bar().getParent().getParent();
    }

    /** UI thread. */
    ConsoleCanvas canvas() {
        return Desk.all(pane(), ConsoleCanvas.class).get(0);
    }

    private static Shell window() {
        return page().getWorkbenchWindow().getShell();
    }

    /** What the player shows. */
    Image picture() throws Exception {
        return on(() -> Pixels.of(canvas(), canvas().guestArea()));
    }

    /** Puts the mouse on the bar, at a part of its length. */
    void pointAt(double part) throws Exception {
        Point place = on(() -> {
            Rectangle area = bar().getBounds();
            int length = area.width - 20;
            return bar().toDisplay(10 + (int) Math.round(part * length), area.height / 2);
        });
        desk.robot.move(place);
    }

    /** Whether a picture is to be seen above the bar. */
    boolean showsThumbnail() throws Exception {
        return on(() -> tips().anyMatch(label -> label.getImage() != null));
    }

    /** Whether that is to be read above the bar. */
    boolean tipReads(String text) throws Exception {
        return on(() -> tips().anyMatch(label -> label.getText().contains(text)));
    }

    private static Stream<Label> tips() {
        return Workbench.shells().stream()
                .filter(shell -> shell.getParent() != null)
                .flatMap(shell -> Desk.all(shell, Label.class).stream());
    }

    /** As the player says: "00:01.234 / 00:05.678". */
    String time() throws Exception {
        return on(() -> Desk.all(pane(), Label.class).stream().map(Label::getText)
                .filter(text -> text.contains(" / ")).findFirst().orElse(""));
    }

    /** Waits until it was played, and rests. */
    void awaitEnd() throws Exception {
        Await.until("the player is at the end", () -> time().matches("(\\S*[1-9]\\S*) / \\1"));
    }

    /** Types the name of a file into the dialog with that title, and exports to it. */
    void exportTo(String title, Path target) throws Exception {
        beginExport(title, target);
        desk.await("Saved to " + target);
    }

    /** The same without waiting for the file. */
    void beginExport(String title, Path target) throws Exception {
        Shell dialog = desk.dialog(title);
        Text field = on(() -> Desk.all(dialog, Text.class).stream().filter(Text::getEditable).findFirst()
                .orElseThrow());
        Await.until("the field has the keyboard", () -> on(field::isFocusControl));
        desk.robot.type(target.toString());
        Await.until("the field reads " + target, () -> on(() -> field.getText().equals(target.toString())));
        // Enter is the button: the window may still be on its way, and the mouse hit another one.
        desk.robot.strike("Return");
    }

    /** Presses the button beside what is being done, and waits until that was heard. */
    void cancelWork() throws Exception {
        desk.press("Cancel");
        Await.until("the button has heard", () -> on(() -> Desk.all(window(), Button.class).stream()
                .noneMatch(button -> button.isVisible() && button.isEnabled()
                        && button.getText().equals("Cancel"))));
    }

    void run(String command) throws Exception {
        desk.run("player." + command);
    }

    void focus() throws Exception {
        on(() -> page().getWorkbenchWindow().getShell().forceFocus());
        on(() -> canvas().forceFocus());
        Await.until("the picture has the keyboard", () -> on(() -> canvas().isFocusControl()));
    }

    @Override
    public void close() throws Exception {
        on(() -> page().closeAllEditors(false));
        desk.close();
        Await.until("nothing is done on the disk any more",
                () -> Job.getJobManager().find(DiskWork.JOBS).length == 0);
    }
}
