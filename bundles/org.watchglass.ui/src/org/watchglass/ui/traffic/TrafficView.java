package org.watchglass.ui.traffic;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.watchglass.remote.Console;
import org.watchglass.ui.IconAction;
import org.watchglass.ui.OpenConsole;
import org.watchglass.ui.OpenConsoles;

/** Live messages of the console that was used last. Listens only while it is open. */
public final class TrafficView extends ViewPart {
    public static final String ID = "org.watchglass.ui.traffic";

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
        tools.add(follow);
        tools.add(new IconAction("pause", Messages.pause, IAction.AS_CHECK_BOX,
                it -> shown.setPaused(it.isChecked())));
        tools.add(new IconAction("clear", Messages.clear, IAction.AS_PUSH_BUTTON, it -> shown.clear()));
        Action saving = new IconAction("minute", Messages.save, IAction.AS_PUSH_BUTTON, it -> save());
        tools.add(saving);
        save = saving;
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
        if (open != null) {
            open.saveLastMinute(files -> say(NLS.bind(Messages.saved, files.get(files.size() - 1))),
                    failure -> say(NLS.bind(Messages.cannotSave, failure)));
        }
    }

    private void say(String text) {
        getViewSite().getActionBars().getStatusLineManager().setMessage(text);
        setContentDescription(text);
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
