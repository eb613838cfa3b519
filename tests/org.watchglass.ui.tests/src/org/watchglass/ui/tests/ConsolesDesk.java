package org.watchglass.ui.tests;

import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;
import static org.watchglass.ui.tests.Workbench.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.watchglass.testkit.Await;

/** The view of saved connections, as its user has it. Any thread. */
final class ConsolesDesk {
    private static final String ID = "org.watchglass.ui.consoles";

    private final Desk desk;

    /** Opens the view. */
    ConsolesDesk(Desk desk) throws Exception {
        this.desk = desk;
        on(() -> page().showView(ID));
        Desk.awaitJobs();
    }

    /** UI thread. */
    Tree tree() {
        return Desk.all(page().getWorkbenchWindow().getShell(), Tree.class).stream()
                .filter(Tree::isVisible)
                .findFirst()
                .orElseThrow();
    }

    /** What all rows say, from top to bottom; closed folders are opened. */
    List<String> names() throws Exception {
        return on(() -> rows().stream().map(TreeItem::getText).toList());
    }

    private List<TreeItem> rows() {
        List<TreeItem> rows = new ArrayList<>();
        for (TreeItem item : tree().getItems()) {
            add(item, rows);
        }
        return rows;
    }

    private static void add(TreeItem item, List<TreeItem> rows) {
        rows.add(item);
        if (item.getItemCount() > 0 && !item.getExpanded()) {
            Event event = new Event();
            event.item = item;
            item.getParent().notifyListeners(SWT.Expand, event);
            item.setExpanded(true);
        }
        for (TreeItem inner : item.getItems()) {
            add(inner, rows);
        }
    }

    /** The view has the keyboard, and that row is selected. */
    void select(String name) throws Exception {
        on(() -> {
            page().activate(page().findView(ID));
            tree().forceFocus();
            TreeItem row = rows().stream().filter(item -> item.getText().startsWith(name)).findFirst()
                    .orElseThrow();
            tree().setSelection(row);
            Event event = new Event();
            event.item = row;
            tree().notifyListeners(SWT.Selection, event);
            return row;
        });
    }

    /** As Enter does. */
    void open(String name) throws Exception {
        select(name);
        desk.robot.press(SWT.CR);
    }

    void beginToAdd() throws Exception {
        activate();
        desk.run("add");
    }

    /** By its dialog. */
    void add(String name, String address, String password) throws Exception {
        beginToAdd();
        desk.dialog("New connection");
        on(() -> {
            List<Text> fields = Desk.all(ui().getActiveShell(), Text.class).stream()
                    .filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0)
                    .toList();
            fields.get(0).setText(name);
            fields.get(1).setText(address);
            fields.get(2).setText(password);
            return true;
        });
        desk.press("OK");
        Await.until("the connection", () -> names().contains(name));
        Desk.awaitJobs();
    }

    void addFolder(String name) throws Exception {
        activate();
        desk.run("addFolder");
        desk.dialog("New folder");
        desk.robot.type(name);
        desk.press("OK");
        Await.until("the folder", () -> names().contains(name));
    }

    private static void activate() throws Exception {
        on(() -> {
            page().activate(page().findView(ID));
            return true;
        });
    }

    void importFiles(Path... files) throws Exception {
        activate();
        for (Path file : files) {
            desk.run("import", Map.of("file", file.toString()));
            on(() -> true);
            Desk.awaitJobs();
        }
    }

    void deleteAll() throws Exception {
        if (names().isEmpty()) {
            return;
        }
        on(() -> {
            page().activate(page().findView(ID));
            tree().forceFocus();
            tree().selectAll();
            tree().notifyListeners(SWT.Selection, new Event());
            return true;
        });
        desk.run(IWorkbenchCommandConstants.EDIT_DELETE);
        desk.dialog("Delete");
        desk.press("OK");
        Await.until("nothing is left", () -> names().isEmpty());
        Desk.awaitJobs();
    }
}
