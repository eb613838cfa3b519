package org.watchglass.ui.recordings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.watchglass.ui.IconAction;
import org.watchglass.ui.player.MarkMenu;
import org.watchglass.ui.recordings.Capture.Spot;

/** The marks of a recording: when they are, what they are called, and the way to each. UI thread. */
final class SpotMenu {
    static final String COMMAND = "org.watchglass.ui.recordings.marks";

    private final Supplier<List<Capture>> selected;
    private final Consumer<Spot> play;

    /**
     * @param selected whose marks it has, if that is one
     * @param play gets the one that was chosen
     */
    SpotMenu(Supplier<List<Capture>> selected, Consumer<Spot> play) {
        this.selected = selected;
        this.play = play;
    }

    MenuManager asMenu() {
        MenuManager menu =
                new MenuManager(Messages.columnMarks, IconAction.icon("recordings/marks"), COMMAND);
        // Made anew each time, for another recording may be selected.
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(opened -> spots().forEach(spot -> menu.add(entry(spot))));
        return menu;
    }

    private List<Spot> spots() {
        List<Capture> captures = selected.get();
        return captures.size() == 1 ? captures.get(0).spots() : List.of();
    }

    private Action entry(Spot spot) {
        return new Action(MarkMenu.line(spot.mark())) {
            @Override
            public void run() {
                play.accept(spot);
            }
        };
    }
}
