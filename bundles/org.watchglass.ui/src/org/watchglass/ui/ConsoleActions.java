package org.watchglass.ui;

import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.handlers.IHandlerService;
import org.watchglass.swt.Scaling;

/** What can be done with a console: in the tool bar and the menu of its view, and as commands. UI thread. */
final class ConsoleActions {
    private static final String PREFIX = "org.watchglass.ui.";
    static final String REPORT = PREFIX + "report";

    private final ConsoleDesk desk;
    private final Action connect;
    private final Action disconnect;
    private final Action record;
    private final Action screenshot;
    private final Action minute;
    private final Action keep;
    private final Action report;
    private final Action losses;
    private final Action fit;
    private final Action share;
    private final Action directory;
    private final Action sound;

    ConsoleActions(ConsoleDesk desk) {
        this.desk = desk;
        connect = action("connect", Messages.connect, IAction.AS_PUSH_BUTTON, done -> desk.askAndConnect());
        disconnect =
                action("disconnect", Messages.disconnect, IAction.AS_PUSH_BUTTON, done -> desk.disconnect());
        record = action("record", Messages.record, IAction.AS_CHECK_BOX, done -> desk.toggleRecording());
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
        share = action("share", Messages.share, IAction.AS_CHECK_BOX,
                action -> desk.shareClipboard(action.isChecked()));
        directory = action("directory", Messages.recordDirectory, IAction.AS_PUSH_BUTTON,
                done -> desk.askForDirectory());
        sound = action("sound", Messages.sound, IAction.AS_CHECK_BOX,
                action -> desk.setSound(action.isChecked()));
    }

    private static Action action(String name, String text, int style, Consumer<IAction> body) {
        Action action = new Action(text, style) {
            @Override
            public void run() {
                body.accept(this);
            }
        };
        ImageDescriptor icon =
                ResourceLocator.imageDescriptorFromBundle("org.watchglass.ui", "icons/" + name + ".svg")
                        .orElse(null);
        action.setImageDescriptor(icon);
        action.setActionDefinitionId(PREFIX + name);
        action.setToolTipText(text.replace("\u2026", ""));
        return action;
    }

    void contributeTo(IActionBars bars, IHandlerService handlers) {
        IContributionManager tools = bars.getToolBarManager();
        for (IAction action : new IAction[] {connect, disconnect}) {
            tools.add(action);
        }
        tools.add(new Separator());
        for (IAction action : new IAction[] {record, minute, screenshot, report}) {
            tools.add(action);
        }
        tools.add(new Separator());
        tools.add(fit);
        bars.getMenuManager().add(sound);
        bars.getMenuManager().add(share);
        bars.getMenuManager().add(keep);
        bars.getMenuManager().add(losses);
        bars.getMenuManager().add(directory);
        for (IAction action : new IAction[] {connect, disconnect, record, minute, screenshot, report, fit,
            share, keep, losses, directory, sound}) {
            AbstractHandler handler = new ActionHandler(action);
            handlers.activateHandler(action.getActionDefinitionId(), handler);
        }
    }

    /** Brings what can be done up to date with the session. */
    void refresh(Session session, Services services) {
        SessionRecording.State recording = session.recording().state();
        boolean isOn = recording != SessionRecording.State.OFF;
        disconnect.setEnabled(session.isConnected() || session.state() == Session.State.CONNECTING);
        boolean canStart = session.isConnected() && services.recorder() != null && !isOn;
        record.setEnabled(canStart || recording == SessionRecording.State.ON);
        record.setChecked(isOn);
        record.setToolTipText(
                isOn ? Messages.stopRecording : Messages.bind(Messages.recordTip, RecordingDirectory.get()));
        minute.setEnabled(session.memory().kept() != null);
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
        fit.setChecked(desk.scaling() == Scaling.FIT);
    }
}
