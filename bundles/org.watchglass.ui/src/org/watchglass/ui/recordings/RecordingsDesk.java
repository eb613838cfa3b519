package org.watchglass.ui.recordings;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.IHandlerService;
import org.watchglass.ui.PopupMenu;
import org.watchglass.ui.player.DiskWork;
import org.watchglass.ui.player.PlayerEditor;
import org.watchglass.ui.player.WorkBar;
import org.watchglass.ui.preferences.RecordingRoots;

/** What the view consists of, and what can be done with it. UI thread; what waits for the disk is a job. */
final class RecordingsDesk {
    /** Of keys that count while the view is in front. */
    private static final String CONTEXT = "org.watchglass.ui.recordings.context";

    /** How often somebody who looks sees that a recording has grown. */
    private static final int POLL_MILLIS = 2000;

    private final IViewSite site;
    private final Composite pane;
    private final RecordingsTable rows;
    private final WorkBar bar;
    private final CaptureWork work;
    private final RecordingsActions actions;
    private final CaptureList list = new CaptureList(Clock.systemUTC());
    /** One object: asked for again, it is called once all the same. */
    private final Runnable poll = this::poll;

    private boolean visible;
    private boolean busy;
    private boolean again;
    private String notice = "";

    RecordingsDesk(Composite parent, IViewSite site) {
        this.site = site;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane);
        rows = new RecordingsTable(pane);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.table());
        bar = new WorkBar(pane);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        work = new CaptureWork(site.getShell(), bar, this::say, this::changed);
        actions = new RecordingsActions(this);
        site.getService(IContextService.class).activateContext(CONTEXT);
        actions.contributeTo(site.getActionBars(), site.getService(IHandlerService.class));
        actions.addMenuTo(rows.table());
        rows.table().addListener(SWT.Selection, event -> selected());
        rows.table().addListener(SWT.DefaultSelection, event -> selection().stream().findFirst()
                .filter(it -> !it.films().isEmpty()).ifPresent(this::play));
        rows.table().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(@Nullable AccessibleEvent event) {
                if (event != null && event.childID == ACC.CHILDID_SELF) {
                    event.result = Messages.tableName;
                }
            }
        });
        actions.refresh();
    }

    private void selected() {
        say("");
        actions.refresh();
    }

    void setFocus() {
        rows.table().setFocus();
    }

    List<Capture> selection() {
        return rows.selection();
    }

    /** Looks at the disk only while somebody looks at the view. */
    void setVisible(boolean seen) {
        boolean begins = seen && !visible;
        visible = seen;
        if (begins) {
            refresh();
            pane.getDisplay().timerExec(POLL_MILLIS, poll);
        }
    }

    private void poll() {
        if (pane.isDisposed() || !visible) {
            return;
        }
        if (!busy) {
            busy = true;
            DiskWork.quietly(pane.getDisplay(), () -> newest(RecordingRoots.all()), this::show, this::failed);
        }
        pane.getDisplay().timerExec(POLL_MILLIS, poll);
    }

    /** In a job. */
    private List<Capture> newest(Set<Path> roots) {
        List<Capture> grown = list.refresh(roots);
        return grown == null ? list.scan(roots, (done, all) -> true, some -> {}) : grown;
    }

    /** Looks for recordings; can be cancelled. */
    void refresh() {
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        Display ui = pane.getDisplay();
        Set<Path> roots = RecordingRoots.all();
        DiskWork.start(bar, Messages.looking,
                progress -> list.scan(roots, progress, some -> DiskWork.onUi(ui, () -> showSome(some))),
                this::show, this::failed);
    }

    private void showSome(List<Capture> some) {
        if (!pane.isDisposed() && rows.captures().size() < some.size()) {
            rows.show(some);
        }
    }

    private void show(List<Capture> all) {
        if (!pane.isDisposed()) {
            rows.show(all);
            actions.refresh();
            showLine();
            looked();
        }
    }

    /** Something may have changed while the disk was looked at. */
    private void looked() {
        busy = false;
        if (again) {
            again = false;
            refresh();
        }
    }

    /** @param line empty if it was cancelled */
    private void failed(String line) {
        if (!pane.isDisposed()) {
            say(line);
            looked();
        }
    }

    /** Stays until something else is selected. */
    private void say(String line) {
        notice = line;
        showLine();
    }

    private void showLine() {
        int count = rows.captures().size();
        String roots = RecordingRoots.all().stream().map(Path::toString).collect(Collectors.joining(", "));
        String usual = count == 0 ? Messages.bind(Messages.none, roots)
                : Messages.bind(Messages.count, count, roots);
        bar.say(notice.isEmpty() ? usual : notice);
    }

    void play(Capture capture) {
        try {
            PlayerEditor.open(site.getPage(), capture.films().get(0));
        } catch (PartInitException e) {
            say(DiskWork.line(e));
        }
    }

    /** From one of its marks on. */
    void playAt(Capture.Spot spot) {
        try {
            PlayerEditor.open(site.getPage(), spot.film(), spot.mark().ticks());
        } catch (PartInitException e) {
            say(DiskWork.line(e));
        }
    }

    void open(MenuManager menu) {
        PopupMenu.open(menu, rows.table());
    }

    /** In the system's program for such files. */
    void openTraffic(Capture capture) {
        launch(capture.traffic().get(0));
    }

    void openExternally(Capture capture) {
        launch(capture.films().get(0));
    }

    void showInFiles(Capture capture) {
        Path path = capture.path();
        Path parent = path.getParent();
        boolean alone = capture.films().contains(path);
        launch(alone && parent != null ? parent : path);
    }

    private void launch(Path path) {
        if (!Program.launch(path.toString())) {
            say(Messages.bind(Messages.cannotLaunch, path));
        }
    }

    CaptureWork work() {
        return work;
    }

    private void changed(String line) {
        say(line);
        refresh();
    }

    void copyPath(List<Capture> captures) {
        String lines = captures.stream().map(it -> it.path().toString()).collect(Collectors.joining("\n"));
        Clipboard clipboard = new Clipboard(pane.getDisplay());
        clipboard.setContents(new Object[] {lines}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    void addFolder() {
        DirectoryDialog dialog = new DirectoryDialog(shell(), SWT.OPEN);
        dialog.setMessage(Messages.addFolderMessage);
        String chosen = dialog.open();
        if (chosen != null) {
            RecordingRoots.add(Path.of(chosen));
            changed("");
        }
    }

    void removeFolder() {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell(), new LabelProvider());
        dialog.setTitle(Messages.removeFolder.replace("\u2026", ""));
        dialog.setElements(RecordingRoots.added().toArray());
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Path root) {
            RecordingRoots.remove(root);
            changed("");
        }
    }

    private Shell shell() {
        return site.getShell();
    }
}
