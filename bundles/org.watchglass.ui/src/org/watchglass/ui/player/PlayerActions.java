package org.watchglass.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.watchglass.swt.Scaling;
import org.watchglass.ui.IconAction;

/** What can be done with what is played: in the tool bar, and as commands. UI thread. */
final class PlayerActions {
    private static final String PREFIX = "org.watchglass.ui.player.";
    private static final ImageDescriptor PLAY = icon("play");
    private static final ImageDescriptor PAUSE = icon("pause");

    private final List<Action> all = new ArrayList<>();
    private final Action play;
    private final Action skipIdle;
    private final Action follow;
    private final Action fit;
    private final Action previousMark;
    private final Action nextMark;
    private final MarkMenu marks;
    private final List<Action> needPicture = new ArrayList<>();
    private final ToolBarManager tools;
    private boolean playing;

    PlayerActions(PlayerDesk desk, ToolBarManager tools) {
        this.tools = tools;
        Player player = desk.player();
        play = push("play", Messages.play, action -> player.togglePlaying());
        Action back = push("back", Messages.back, action -> player.step(-1));
        Action forward = push("forward", Messages.forward, action -> player.step(1));
        previousMark = push("previousMark", Messages.previousMark, action -> player.toMark(false));
        nextMark = push("nextMark", Messages.nextMark, action -> player.toMark(true));
        marks = new MarkMenu(player::seek, icon("marks"), tools::getControl);
        all.add(marks);
        skipIdle = check("skipIdle", Messages.skipIdle, action -> player.setSkipsIdle(action.isChecked()));
        follow = check("follow", Messages.follow, action -> player.setFollows(action.isChecked()));
        Action from = push("rangeFrom", Messages.rangeFrom, action -> desk.setRangeStart());
        Action to = push("rangeTo", Messages.rangeTo, action -> desk.setRangeEnd());
        Action export = push("export", Messages.export, action -> desk.exportRange());
        Action copy = push("copy", Messages.copy, action -> desk.copyPicture());
        copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
        Action save = push("saveFrame", Messages.saveFrame, action -> desk.savePicture());
        fit = check("fit", Messages.fit,
                action -> desk.setScaling(action.isChecked() ? Scaling.FIT : Scaling.ORIGINAL));
        Action external = push("external", Messages.openExternally, action -> desk.openExternally());
        push("begin", Messages.begin, action -> player.seek(0));
        push("end", Messages.end, action -> player.seek(Long.MAX_VALUE));
        push("slower", Messages.slower, action -> desk.changeSpeed(-1));
        push("faster", Messages.faster, action -> desk.changeSpeed(1));
        needPicture.addAll(all);
        needPicture.removeAll(List.of(fit, follow, skipIdle, previousMark, nextMark, marks, external));
        group(play, back, forward);
        group(previousMark, marks, nextMark);
        group(skipIdle, follow);
        group(from, to, export);
        group(copy, save, external);
        group(fit);
    }

    private void group(IAction... actions) {
        for (IAction action : actions) {
            tools.add(action);
        }
        tools.add(new Separator());
    }

    private Action push(String name, String text, Consumer<IAction> body) {
        return action(name, text, IAction.AS_PUSH_BUTTON, body);
    }

    private Action check(String name, String text, Consumer<IAction> body) {
        return action(name, text, IAction.AS_CHECK_BOX, body);
    }

    private Action action(String name, String text, int style, Consumer<IAction> body) {
        Action action = new IconAction("player/" + name, text, style, body);
        action.setActionDefinitionId(PREFIX + name);
        all.add(action);
        return action;
    }

    private static ImageDescriptor icon(String name) {
        return Objects.requireNonNull(IconAction.icon("player/" + name));
    }

    void handle(IHandlerService handlers) {
        for (Action action : all) {
            handlers.activateHandler(action.getActionDefinitionId(), new ActionHandler(action));
        }
    }

    /** Brings what can be done up to date. */
    void refresh(PlayerState state, Scaling scaling) {
        boolean there = state.film().pictures() > 0;
        needPicture.forEach(action -> action.setEnabled(there));
        if (playing != state.playing()) {
            playing = state.playing();
            play.setImageDescriptor(state.playing() ? PAUSE : PLAY);
            play.setText(state.playing() ? Messages.pause : Messages.play);
            play.setToolTipText(play.getText());
        }
        skipIdle.setChecked(state.skipsIdle());
        follow.setChecked(state.follows());
        follow.setEnabled(state.film().growing());
        boolean hasMarks = !state.film().marks().isEmpty();
        previousMark.setEnabled(hasMarks);
        nextMark.setEnabled(hasMarks);
        marks.show(state.film().marks());
        fit.setChecked(scaling.equals(Scaling.FIT));
    }
}
