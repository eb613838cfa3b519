package org.watchglass.ui.traffic;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.watchglass.remote.Console;
import org.watchglass.ui.IconAction;
import org.watchglass.ui.OpenConsole;
import org.watchglass.ui.OpenConsoles;
import org.watchglass.ui.preferences.MemoryPage;
import org.watchglass.ui.preferences.Preferences;

/** Live messages of the console that was used last. Listens only while it is open. */
public final class TrafficView extends ViewPart {
    public static final String ID = "org.watchglass.ui.traffic";

    /** Of keys that count while the view is in front. */
    private static final String CONTEXT = ID + ".context";

    private @Nullable TrafficPane pane;
    private @Nullable Action save;
    private Runnable unlisten = () -> {};

    @Override
    @NonNullByDefault({})
    public void createPartControl(Composite parent) {
        TrafficPane shown = new TrafficPane(parent);
        pane = shown;
        OpenConsoles consoles = OpenConsoles.of(parent.getDisplay());
        addActions(getViewSite().getActionBars().getToolBarManager(), shown);
        unlisten = consoles.listen(console -> follow(consoles.latest()));
        follow(consoles.latest());
    }

    private void addActions(IToolBarManager tools, TrafficPane shown) {
        Action follow = new IconAction("follow", Messages.follow, IAction.AS_CHECK_BOX,
                it -> shown.setFollows(it.isChecked()));
        follow.setChecked(true);
        Action pause = new IconAction("pause", Messages.pause, IAction.AS_CHECK_BOX,
                it -> shown.setPaused(it.isChecked()));
        Action clear = new IconAction("clear", Messages.clear, IAction.AS_PUSH_BUTTON, it -> shown.clear());
        Action saving = new IconAction("minute", Messages.save, IAction.AS_PUSH_BUTTON, it -> save());
        add(tools, "follow", follow);
        add(tools, "pause", pause);
        add(tools, "clear", clear);
        add(tools, "save", saving);
        save = saving;
        getSite().getService(IContextService.class).activateContext(CONTEXT);
    }

    private void add(IToolBarManager tools, String command, Action action) {
        action.setActionDefinitionId(ID + "." + command);
        tools.add(action);
        getSite().getService(IHandlerService.class)
                .activateHandler(action.getActionDefinitionId(), new ActionHandler(action));
    }

    private void follow(@Nullable OpenConsole open) {
        TrafficPane shown = pane;
        Console console = open == null ? null : open.console();
        if (shown != null && !shown.isDisposed()) {
            // A console that was lost stays to be looked at, until there is another one.
            if (open != null && console != null) {
                shown.listenTo(console.tap(), open.title());
            }
            Action saving = save;
            if (saving != null) {
                saving.setEnabled(open != null && open.isKept());
            }
        }
    }

    /** What a view has thrown away is in the last minute still. */
    private void save() {
        OpenConsole open = OpenConsoles.of(getViewSite().getShell().getDisplay()).latest();
        if (open != null && !Preferences.keepsTraffic()) {
            // Nobody who wants traffic is served with a video.
            say(Messages.keepsNone, Messages.preferences, this::openPreferences);
        } else if (open != null) {
            open.saveLastMinute(this::saved,
                    failure -> say(NLS.bind(Messages.cannotSave, failure), "", () -> {}));
        }
    }

    private void saved(List<Path> files) {
        for (Path file : files) {
            if (file.toString().endsWith(".pcapng")) {
                say(NLS.bind(Messages.saved, file), Messages.showInFiles, () -> showFolder(file));
                return;
            }
        }
        say(NLS.bind(Messages.savedNone, files.get(0)), Messages.preferences, this::openPreferences);
    }

    private void showFolder(Path file) {
        Path folder = file.getParent();
        if (folder != null && !Program.launch(folder.toString())) {
            say(NLS.bind(Messages.cannotShow, folder), "", () -> {});
        }
    }

    private void openPreferences() {
        PreferencesUtil.createPreferenceDialogOn(getSite().getShell(), MemoryPage.ID, null, null).open();
    }

    private void say(String text, String way, Runnable where) {
        TrafficPane shown = pane;
        if (shown != null && !shown.isDisposed()) {
            shown.say(text, way, where);
        }
    }

    @Override
    public void setFocus() {
        TrafficPane shown = pane;
        if (shown != null) {
            shown.setFocus();
        }
    }

    @Override
    public void dispose() {
        unlisten.run();
        super.dispose();
    }
}
