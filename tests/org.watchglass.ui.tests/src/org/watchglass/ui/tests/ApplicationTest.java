package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.progress.IProgressConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;

/** What the application adds to the workbench, which has no plug-in of an IDE here either. */
@ExtendWith(Workbench.class)
class ApplicationTest {
    private static final String QUICK_ACCESS = "Find Actions";

    private final Desk desk;

    ApplicationTest(@TempDir Path directory) throws Exception {
        Framework.startAll();
        desk = new Desk(directory);
    }

    @BeforeEach
    void startAsTheApplicationDoes() throws Exception {
        on(() -> {
            page().resetPerspective();
            return true;
        });
    }

    @AfterEach
    void closeTheViews() throws Exception {
        desk.close();
    }

    @Test
    void everyViewIsInAMenu() throws Exception {
        Map<String, String> views = Map.of("Consoles", "org.watchglass.ui.consoles",
                "Recordings", "org.watchglass.ui.recordings", "Traffic", "org.watchglass.ui.traffic");
        for (Map.Entry<String, String> view : views.entrySet()) {
            choose("Console", view.getKey());
            awaitView(view.getValue());
        }
        choose("Window", "Progress");
        awaitView(IProgressConstants.PROGRESS_VIEW_ID);
    }

    private static void choose(String menu, String entry) throws Exception {
        on(() -> {
            Menu bar = page().getWorkbenchWindow().getShell().getMenuBar();
            Menu opened = item(bar, menu).getMenu();
            opened.notifyListeners(SWT.Show, new Event());
            MenuItem chosen = item(opened, entry);
            assertTrue(chosen.isEnabled(), entry);
            chosen.notifyListeners(SWT.Selection, new Event());
            opened.notifyListeners(SWT.Hide, new Event());
            return true;
        });
    }

    private static MenuItem item(Menu menu, String text) {
        List<MenuItem> items = List.of(menu.getItems());
        return items.stream().filter(item -> item.getText().replace("&", "").equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + items));
    }

    private static void awaitView(String id) throws Exception {
        Await.until(id, () -> on(() -> {
            IViewPart view = page().findView(id);
            return view != null && page().isPartVisible(view);
        }));
    }

    @Test
    void quickAccessFindsACommandByKeyboard() throws Exception {
        desk.robot.strike("ctrl+3");
        Shell dialog = desk.dialog(QUICK_ACCESS);
        desk.robot.type("open the demo");
        Await.until("the command", () -> on(() -> Desk.all(dialog, Table.class).stream()
                .flatMap(table -> Arrays.stream(table.getItems()))
                .anyMatch(row -> row.getText(1).startsWith("Open the Demo Guest"))));
        desk.robot.press(SWT.ESC);
        Await.until("it is closed", () -> !desk.isOpen(QUICK_ACCESS));
    }

    @Test
    void keysOfConsolesCanBeChanged() throws Exception {
        Shell dialog = Pages.open("org.eclipse.ui.preferencePages.Keys");
        Await.until("the commands of consoles", () -> on(() -> Desk.all(dialog, Tree.class).stream()
                .flatMap(tree -> Arrays.stream(tree.getItems()))
                .anyMatch(row -> row.getText(0).equals("Record") && row.getText(2).equals("In Consoles"))));
        assertTrue(Pages.press(dialog, "Cancel"));
    }
}
