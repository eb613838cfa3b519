package org.watchglass.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.ui.handlers.IHandlerService;
import org.watchglass.swt.Scaling;
import org.watchglass.ui.preferences.OutputFolder;

/** What can be done with a console: in the tool bar and the menu of its part, and as commands. UI thread. */
final class ConsoleActions {
    private static final String PREFIX = "org.watchglass.ui.";

    private final ConsoleDesk desk;
    private final Map<String, AbstractHandler> handlers = new HashMap<>();
    private final KeysMenu keys;
    private final Action connect;
    private final Action reconnect;
    private final Action disconnect;
    private final Action record;
    private final Action mark;
    private final Action screenshot;
    private final Action minute;
    private final Action type;
    private final Action keep;
    private final Action report;
    private final Action losses;
    private final Action fit;
    private final ZoomMenu zoom;
    private final DisplaysMenu displays;
    private final Action share;
    private final Action directory;
    private final Action sound;

    ConsoleActions(ConsoleDesk desk) {
        this.desk = desk;
        keys = new KeysMenu(combination -> desk.keys().send(combination));
        connect = desk.hasAddress()
                ? action("connect", Messages.connectButton, IAction.AS_PUSH_BUTTON,
                        done -> desk.connectAgain())
                : action("connect", Messages.connect, IAction.AS_PUSH_BUTTON, done -> desk.askAndConnect());
        reconnect =
                action("reconnect", Messages.reconnect, IAction.AS_PUSH_BUTTON, done -> desk.connectAgain());
        type = action("type", Messages.typeText, IAction.AS_PUSH_BUTTON, done -> desk.keys().type());
        disconnect =
                action("disconnect", Messages.disconnect, IAction.AS_PUSH_BUTTON, done -> desk.disconnect());
        record = action("record", Messages.record, IAction.AS_CHECK_BOX, done -> desk.toggleRecording());
        mark = action("mark", Messages.mark, IAction.AS_PUSH_BUTTON, done -> desk.mark());
        screenshot = action("screenshot", Messages.screenshot, IAction.AS_PUSH_BUTTON,
                done -> desk.takeScreenshot());
        minute = action("minute", Messages.saveMinute, IAction.AS_PUSH_BUTTON,
                done -> desk.saveLastMinute());
        keep = action("keep", Messages.keepMinute, IAction.AS_CHECK_BOX,
                action -> desk.keepLastMinute(action.isChecked()));
        report = action("report", Messages.report, IAction.AS_PUSH_BUTTON, done -> desk.report());
        losses = action("losses", Messages.reportLosses, IAction.AS_CHECK_BOX,
                action -> desk.reportLosses(action.isChecked()));
        fit = action("fit", Messages.fit, IAction.AS_CHECK_BOX,
                action -> desk.setScaling(action.isChecked() ? Scaling.FIT : Scaling.ORIGINAL));
        zoom = new ZoomMenu(() -> desk.screens().first().scaling(),
                () -> desk.screens().current().percent(), desk::setScaling);
        displays = new DisplaysMenu(desk.screens());
        action("displays", Messages.displays, IAction.AS_PUSH_BUTTON, done -> displays.open());
        action("zoomIn", Messages.zoomIn, IAction.AS_PUSH_BUTTON, done -> zoom.larger());
        action("zoomOut", Messages.zoomOut, IAction.AS_PUSH_BUTTON, done -> zoom.smaller());
        share = action("share", Messages.share, IAction.AS_CHECK_BOX,
                action -> desk.shareClipboard(action.isChecked()));
        directory = action("directory", Messages.recordDirectory, IAction.AS_PUSH_BUTTON,
                done -> desk.askForDirectory());
        sound = action("sound", Messages.sound, IAction.AS_CHECK_BOX,
                action -> desk.setSound(action.isChecked()));
    }

    /** Each is a command, too. */
    private Action action(String name, String text, int style, Consumer<IAction> body) {
        Action action = new IconAction(name, text, style, body);
        action.setActionDefinitionId(PREFIX + name);
        handlers.put(PREFIX + name, new ActionHandler(action));
        return action;
    }

    void contributeTo(Place place, IHandlerService service) {
        IContributionManager tools = place.tools();
        addTo(tools, connect, disconnect);
        tools.add(new Separator());
        addTo(tools, record, mark, minute, screenshot, report);
        tools.add(new Separator());
        addTo(tools, keys.button(), fit);
        addTo(place.menu(), reconnect);
        place.menu().add(keys.asMenu());
        addTo(place.menu(), type);
        place.menu().add(zoom.asMenu());
        place.menu().add(displays.asMenu());
        place.menu().add(new Separator());
        addTo(place.menu(), sound, share, keep, losses, directory);
        handlers.put(KeysMenu.COMMAND, keys.handler());
        handlers.put(ZoomMenu.COMMAND, zoom.handler());
        handlers.forEach(service::activateHandler);
    }

    private static void addTo(IContributionManager bar, IAction... actions) {
        for (IAction action : actions) {
            bar.add(action);
        }
    }

    /** Null if it is not for a console. */
    @Nullable
    IHandler handler(String command) {
        return handlers.get(command);
    }

    /** Brings what can be done up to date with the session. */
    void refresh(Session session, Services services) {
        SessionRecording.State recording = session.recording().state();
        boolean isOn = recording != SessionRecording.State.OFF;
        boolean isBusy = session.isConnected() || session.state() == OpenConsole.State.CONNECTING;
        disconnect.setEnabled(isBusy);
        connect.setEnabled(!desk.hasAddress() || !isBusy);
        reconnect.setEnabled(session.target() != null && session.state() != OpenConsole.State.CONNECTING);
        keys.setEnabled(session.isConnected());
        type.setEnabled(session.isConnected());
        boolean canStart = session.isConnected() && services.recorder() != null && !isOn;
        record.setEnabled(canStart || recording == SessionRecording.State.ON);
        record.setChecked(isOn);
        mark.setEnabled(recording == SessionRecording.State.ON);
        OutputFolder folder = desk.settings().directory();
        record.setToolTipText(
                isOn ? Messages.stopRecording : Messages.bind(Messages.recordTip, folder.path()));
        directory.setEnabled(!folder.isProjects());
        minute.setEnabled(session.memory().isKept());
        keep.setChecked(Choice.LAST_MINUTE.isOn());
        screenshot.setEnabled(session.console() != null);
        boolean canReport = services.reportTarget() != null;
        report.setEnabled(canReport && session.console() != null);
        report.setText(canReport ? Messages.report : Messages.noReporter);
        report.setToolTipText(canReport ? Messages.reportTip : Messages.noReporter);
        losses.setEnabled(services.autoReports() != null);
        losses.setChecked(Choice.REPORT_LOSSES.isOn());
        sound.setEnabled(services.audioOutput() != null);
        sound.setChecked(Choice.SOUND.isOn());
        share.setChecked(Choice.SHARED_CLIPBOARD.isOn());
        fit.setChecked(desk.screens().first().scaling().equals(Scaling.FIT));
    }
}
