package org.watchglass.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.watchglass.capture.LastMinutes;
import org.watchglass.remote.Console;
import org.watchglass.remote.Secret;
import org.watchglass.remote.audio.AudioOutput;
import org.watchglass.report.ReportTarget;
import org.watchglass.swt.Scaling;
import org.watchglass.swt.Watchdog;
import org.watchglass.ui.preferences.Preferences;

/**
 * What the view consists of, and what the user can do with it. UI thread; what may wait is a job of the
 * session's.
 */
final class ConsoleDesk {
    private static final System.Logger LOG = System.getLogger(ConsoleDesk.class.getName());
    private static final Target DEMO = new Target("demo:", Secret.NONE);

    private final IViewSite site;
    private final Consumer<String> name;
    private final ConsolePane pane;
    private final Services services;
    private final Session session;
    private final ConsoleActions actions;
    private final Appearance appearance;
    private final SharedClipboard clipboard;
    private final LastCall lastCall;

    /** @param name takes what the view is to be called */
    ConsoleDesk(Composite parent, IViewSite site, Consumer<String> name) {
        this.name = name;
        this.site = site;
        pane = new ConsolePane(parent);
        WatchdogFigures.publish(parent.getDisplay());
        Background ui = new Background(parent.getDisplay());
        services = new Services(() -> ui.onUi(this::servicesChanged));
        session = new Session(ui, services, this::refresh);
        appearance = new Appearance(pane, session);
        clipboard = new SharedClipboard(pane.canvas(), ui, this::refresh);
        actions = new ConsoleActions(this);
        actions.contributeTo(site.getActionBars(), site.getService(IHandlerService.class));
        GuestKeyboard.follow(pane.canvas(), site.getService(IBindingService.class));
        pane.canvas().setHostKeys(this::takeHostKey);
        lastCall = LastCall.of(session, site.getWorkbenchWindow().getWorkbench());
        refresh();
    }

    void connect(Target target) {
        session.connect(target);
    }

    void askAndConnect() {
        Target last = session.target();
        ConnectDialog dialog = new ConnectDialog(shell(), last == null ? "spice://" : last.address());
        Target wanted = dialog.open() == Window.OK ? dialog.target() : null;
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
            session.recording().start(console, RecordingDirectory.get());
        }
        refresh();
    }

    void askForDirectory() {
        DirectoryDialog dialog = new DirectoryDialog(shell(), SWT.SAVE);
        dialog.setText(Messages.recordDirectory.replace("\u2026", ""));
        dialog.setMessage(Messages.recordDirectoryMessage);
        dialog.setFilterPath(RecordingDirectory.get().toString());
        String directory = dialog.open();
        if (directory != null) {
            RecordingDirectory.set(Path.of(directory));
            refresh();
        }
    }

    /** Of this moment, the pointer included. */
    void takeScreenshot() {
        var picture = session.picture();
        session.background()
                .run(
                        Messages.screenshot,
                        () -> Screenshot.write(picture.get(), RecordingDirectory.get()),
                        file -> session.say(Messages.bind(Messages.savedTo, file)),
                        failure -> session.say(Messages.bind(Messages.cannotWrite, failure)));
    }

    void report() {
        Console console = session.console();
        ReportTarget target = services.reportTarget();
        LastMinutes kept = session.memory().kept();
        if (console != null && target != null) {
            if (kept != null) {
                kept.hold();
            }
            Path directory = session.recording().directory().resolve("bug-reports");
            Reporting report =
                    new Reporting(session.background(), target, console, directory, session.picture());
            new ReportDialog(shell(), report, session::say).open();
        }
    }

    /** Beside the recordings; one that is going on goes on. */
    void saveLastMinute() {
        LastMinutes kept = session.memory().kept();
        Path directory = session.recording().directory();
        if (kept != null) {
            session.background().run(Messages.saveMinute,
                    () -> kept.save(directory, Preferences.lastMinute()),
                    files -> session.say(Messages.bind(Messages.savedTo, files.get(0))), session::say);
        }
    }

    /** Of all consoles. */
    void keepLastMinute(boolean wanted) {
        Choice.LAST_MINUTE.set(wanted);
        session.memory().refresh();
        refresh();
    }

    void setScaling(Scaling scaling) {
        pane.canvas().setScaling(scaling);
    }

    void shareClipboard(boolean wanted) {
        Choice.SHARED_CLIPBOARD.set(wanted);
    }

    Scaling scaling() {
        return pane.canvas().scaling();
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
        pane.setFocus();
    }

    /** Ends the session in the background: the view has gone, the recording is finished all the same. */
    void close() {
        lastCall.withdraw();
        services.close();
        session.end();
    }

    private Shell shell() {
        return site.getShell();
    }

    private void servicesChanged() {
        session.recording().servicesChanged();
        session.memory().refresh();
        applySound();
        refresh();
    }

    private void refresh() {
        if (!pane.isDisposed()) {
            clipboard.follow(session.isConnected() ? session.console() : null);
            actions.refresh(session, services);
            appearance.refresh(this);
            name.accept(session.title().isEmpty() ? site.getRegisteredName() : session.title());
        }
    }

    /** The one key that the workbench keeps. */
    private boolean takeHostKey(Event key) {
        if (key.keyCode != SWT.F12 || (key.stateMask & SWT.MODIFIER_MASK) != 0) {
            return false;
        }
        pane.getDisplay().asyncExec(() -> execute(ConsoleActions.REPORT));
        return true;
    }

    private void execute(String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            LOG.log(System.Logger.Level.DEBUG, "not now: " + command, e);
        }
    }
}
