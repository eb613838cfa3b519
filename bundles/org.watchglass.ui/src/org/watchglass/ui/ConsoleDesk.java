package org.watchglass.ui;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.watchglass.remote.Console;
import org.watchglass.remote.Secret;
import org.watchglass.remote.audio.AudioOutput;
import org.watchglass.report.ReportTarget;
import org.watchglass.swt.Scaling;
import org.watchglass.swt.Watchdog;
import org.watchglass.ui.notices.NoticeKind;
import org.watchglass.ui.preferences.ConsoleSettings;
import org.watchglass.ui.preferences.OutputFolder;
import org.watchglass.ui.preferences.Preferences;

/**
 * What a part with a console consists of, and what the user can do with it. UI thread; what may wait is a
 * job of the session's.
 */
final class ConsoleDesk {
    private static final Target DEMO = new Target("demo:", Secret.NONE);

    private final Place place;
    private final IWorkbenchPartSite site;
    private final ConsolePane pane;
    private final Services services;
    private final Runnable unheard;
    private final Session session;
    private final ConsoleActions actions;
    private final Appearance appearance;
    private final SharedClipboard clipboard;
    private final Wishes wishes;
    private final ShownConsole shown;
    private final OpenConsoles all;
    private final PartInFront front;

    ConsoleDesk(ConsolePane pane, Place place) {
        this.pane = pane;
        this.place = place;
        site = place.site();
        WatchdogFigures.publish(pane.getDisplay());
        Background ui = new Background(pane.getDisplay());
        services = new Services(() -> ui.onUi(this::circumstancesChanged));
        unheard = Choice.onChange(() -> ui.onUi(this::circumstancesChanged));
        front = new PartInFront(site, pane, this::title);
        session = new Session(ui, services, settings(), this::refresh, front::tell);
        appearance = new Appearance(pane, session);
        clipboard = new SharedClipboard(pane.screens(), ui);
        actions = new ConsoleActions(this);
        actions.contributeTo(place, site.getService(IHandlerService.class));
        site.getService(IContextService.class).activateContext(ConsoleEditor.CONTEXT);
        pane.screens().onEach(screen -> {
            GuestKeyboard.follow(screen, site.getService(IBindingService.class));
            screen.setHostKeys(new PassThroughKeys(site, settings()::keys, pane::leaveGuest));
        });
        pane.screens().setScaling(settings().scaling());
        wishes = new Wishes(session);
        shown = new ShownConsole(session, actions, pane.screens());
        all = OpenConsoles.of(pane.getDisplay());
        all.add(shown, site.getWorkbenchWindow().getWorkbench());
        pane.screens().setWatcher(() -> all.pictureChanged(shown));
        refresh();
    }

    void connect(Target target) {
        session.connect(target);
    }

    void prepare(Target target) {
        session.prepare(target);
    }

    /** Of the console's project, or of the workspace. */
    ConsoleSettings settings() {
        return place.settings();
    }

    private String title() {
        return shown.title();
    }

    /** Whether the user is here, and nowhere else in the window. */
    boolean isActive() {
        return front.isActive();
    }

    boolean hasAddress() {
        return place.hasAddress();
    }

    void askAndConnect() {
        Target wanted = place.ask(session.target());
        if (wanted != null) {
            connect(wanted);
        }
    }

    void disconnect() {
        session.disconnect();
    }

    void connectAgain() {
        Target last = session.target();
        connect(last == null ? DEMO : last);
    }

    void connectToDemo() {
        connect(DEMO);
    }

    void toggleRecording() {
        Console console = session.console();
        if (session.recording().state() != SessionRecording.State.OFF) {
            session.recording().stop();
        } else if (console != null && session.isConnected()) {
            Watchdog.of(pane.getDisplay()).restart();
            session.recording().start(console);
        }
        refresh();
    }

    /** What is recorded at this moment. */
    void mark() {
        session.recording().mark();
    }

    void askForDirectory() {
        DirectoryDialog dialog = new DirectoryDialog(shell(), SWT.SAVE);
        dialog.setText(Messages.recordDirectory.replace("\u2026", ""));
        dialog.setMessage(Messages.recordDirectoryMessage);
        dialog.setFilterPath(settings().directory().path().toString());
        String directory = dialog.open();
        if (directory != null) {
            Preferences.node().put(Preferences.DIRECTORY, Path.of(directory).toAbsolutePath().toString());
            refresh();
        }
    }

    /** Of this moment, the pointer included. */
    void takeScreenshot() {
        ScreenPart part = screens().currentPart();
        var picture = session.picture(part.display()).thenApply(part::of);
        OutputFolder folder = settings().directory();
        session.background()
                .run(
                        Messages.screenshot,
                        () -> Screenshot.write(picture.get(), folder.checked()),
                        file -> session.say(Messages.bind(Messages.savedTo, file)),
                        failure -> session.say(Messages.bind(Messages.cannotWrite, failure)));
    }

    void report() {
        Console console = session.console();
        ReportTarget target = services.reportTarget();
        if (console != null && target != null) {
            session.memory().hold();
            OutputFolder directory = session.recording().directory().resolve("bug-reports");
            int display = screens().currentPart().display();
            Reporting report = new Reporting(session.background(), target, console, directory,
                    () -> session.picture(display));
            new ReportDialog(shell(), report, session.reportContents().text(), this::reported).open();
        }
    }

    private void reported(Path report, boolean opens) {
        Path folder = report.getParent();
        boolean shown = !opens || folder != null && services.open(folder);
        session.say(Messages.bind(shown ? Messages.savedTo : Messages.reportFolderNotOpened, report));
    }

    void saveLastMinute() {
        session.saveLastMinute(
                files -> minuteSaved(Messages.bind(Messages.savedTo, files.get(0))), this::minuteSaved);
    }

    private void minuteSaved(String line) {
        session.say(line);
        front.tell(NoticeKind.LAST_MINUTE, line);
    }

    /** Of all consoles. */
    void keepLastMinute(boolean wanted) {
        Choice.LAST_MINUTE.set(wanted);
        session.memory().refresh();
        refresh();
    }

    GuestKeys keys() {
        return new GuestKeys(session, this::shell);
    }

    /** Of all consoles. */
    void reportLosses(boolean wanted) {
        Choice.REPORT_LOSSES.set(wanted);
        session.reports().refresh();
        refresh();
    }

    /** Of this console, and of those that are opened later. */
    void setScaling(Scaling scaling) {
        ZoomMenu.remember(scaling);
        scale(scaling);
    }

    /** Of this console alone. */
    void scale(Scaling scaling) {
        pane.screens().setScaling(scaling);
        refresh();
    }

    GuestScreens screens() {
        return pane.screens();
    }

    void shareClipboard(boolean wanted) {
        Choice.SHARED_CLIPBOARD.set(wanted);
    }

    /** Of all consoles. */
    void setSound(boolean on) {
        Choice.SOUND.set(on);
        applySound();
        refresh();
    }

    /** Makes an output that may have come just now do what was chosen. */
    private void applySound() {
        AudioOutput output = services.audioOutput();
        if (output != null && output.isOn() != Choice.SOUND.isOn()) {
            output.turn(Choice.SOUND.isOn());
        }
    }

    void setFocus() {
        all.used(shown);
        front.entered();
        pane.setFocus();
    }

    /** Ends the session in the background: the part has gone, the recording is finished all the same. */
    void close() {
        all.remove(shown);
        front.close();
        unheard.run();
        services.close();
        session.end();
    }

    private Shell shell() {
        return site.getShell();
    }

    /** A service has come or gone, or the user has chosen otherwise, wherever that was. */
    private void circumstancesChanged() {
        session.recording().servicesChanged();
        session.memory().refresh();
        session.reports().refresh();
        applySound();
        refresh();
    }

    private void refresh() {
        if (!pane.isDisposed()) {
            clipboard.follow(session.isConnected() ? session.console() : null);
            actions.refresh(session, services);
            appearance.refresh(this);
            wishes.refresh(this);
            place.setTitle(session.title());
            all.changed(shown);
        }
    }
}
