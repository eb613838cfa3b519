package org.watchglass.ui.recordings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.watchglass.ui.IconAction;
import org.watchglass.ui.preferences.RecordingRoots;
import org.watchglass.ui.recordings.Capture.State;

/** What can be done with recordings: in the tool bar, the menus, and as commands. UI thread. */
final class RecordingsActions {
    private static final String PREFIX = "org.watchglass.ui.recordings.";

    private record Entry(Action action, Predicate<List<Capture>> possible) {}

    private final RecordingsDesk desk;
    private final List<Entry> entries = new ArrayList<>();
    private final SpotMenu spots;
    private final MenuManager popup;
    private final Action play;
    private final Action external;
    private final Action traffic;
    private final Action marks;
    private final Action show;
    private final Action repair;
    private final Action export;
    private final Action delete;
    private final Action copy;
    private final Action refresh;
    private final Action addFolder;
    private final Action removeFolder;

    RecordingsActions(RecordingsDesk desk) {
        this.desk = desk;
        play = one("play", Messages.play, it -> !it.films().isEmpty(), desk::play);
        external =
                one("external", Messages.openExternally, it -> !it.films().isEmpty(), desk::openExternally);
        traffic = one("traffic", Messages.openTraffic, it -> !it.traffic().isEmpty(), desk::openTraffic);
        spots = new SpotMenu(desk::selection, desk::playAt);
        popup = spots.asMenu();
        marks = one("marks", Messages.columnMarks, it -> !it.spots().isEmpty(), it -> desk.open(popup));
        show = one("show", Messages.showInFiles, it -> true, desk::showInFiles);
        repair = one("repair", Messages.repair, it -> it.state() == State.CRASHED,
                it -> desk.work().repair(it));
        export = one("export", Messages.export, it -> it.state() == State.COMPLETE,
                it -> desk.work().export(it));
        delete = add("delete", Messages.delete, RecordingsActions::canDelete, all -> desk.work().delete(all));
        delete.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_DELETE);
        copy = add("copyPath", Messages.copyPath, all -> !all.isEmpty(), desk::copyPath);
        copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
        refresh = add("refresh", Messages.refresh, all -> true, all -> desk.refresh());
        refresh.setActionDefinitionId(IWorkbenchCommandConstants.FILE_REFRESH);
        addFolder = add("addFolder", Messages.addFolder, all -> true, all -> desk.addFolder());
        removeFolder = add("removeFolder", Messages.removeFolder, all -> !RecordingRoots.added().isEmpty(),
                all -> desk.removeFolder());
    }

    private static boolean canDelete(List<Capture> selected) {
        return !selected.isEmpty() && selected.stream().noneMatch(it -> it.state() == State.GROWING);
    }

    /** For one recording. */
    private Action one(String name, String text, Predicate<Capture> possible, Consumer<Capture> body) {
        return add(name, text, all -> all.size() == 1 && possible.test(all.get(0)),
                all -> body.accept(all.get(0)));
    }

    private Action add(String name, String text, Predicate<List<Capture>> possible,
            Consumer<List<Capture>> body) {
        Action action = new IconAction("recordings/" + name, text, IAction.AS_PUSH_BUTTON, done -> {
            List<Capture> selected = desk.selection();
            if (possible.test(selected)) {
                body.accept(selected);
            }
        });
        action.setActionDefinitionId(PREFIX + name);
        entries.add(new Entry(action, possible));
        return action;
    }

    void contributeTo(IActionBars bars, IHandlerService handlers) {
        for (Action action : new Action[] {play, repair, export, delete}) {
            bars.getToolBarManager().add(action);
        }
        bars.getToolBarManager().add(new Separator());
        bars.getToolBarManager().add(refresh);
        bars.getMenuManager().add(addFolder);
        bars.getMenuManager().add(removeFolder);
        for (Entry entry : entries) {
            Action action = entry.action();
            handlers.activateHandler(action.getActionDefinitionId(), new ActionHandler(action));
        }
    }

    void addMenuTo(Control control) {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        control.setMenu(menu.createContextMenu(control));
        control.addDisposeListener(event -> menu.dispose());
    }

    private void fill(IMenuManager menu) {
        menu.add(play);
        if (marks.isEnabled()) {
            menu.add(spots.asMenu());
        }
        for (Action action : new Action[] {external, traffic, show}) {
            menu.add(action);
        }
        menu.add(new Separator());
        for (Action action : new Action[] {repair, export, copy}) {
            menu.add(action);
        }
        menu.add(new Separator());
        menu.add(delete);
        menu.add(new Separator());
        menu.add(refresh);
    }

    /** Brings what can be done up to date with what is selected. */
    void refresh() {
        List<Capture> selected = desk.selection();
        entries.forEach(entry -> entry.action().setEnabled(entry.possible().test(selected)));
    }
}
