package org.watchglass.ui;

import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;

/** Which displays and monitors of a console are to be seen, and how. UI thread. */
final class DisplaysMenu {
    static final String COMMAND = "org.watchglass.ui.displays";

    private final GuestScreens screens;
    private final MenuManager popup;

    DisplaysMenu(GuestScreens screens) {
        this.screens = screens;
        popup = asMenu();
    }

    /** Beside the screens. */
    void open() {
        PopupMenu.open(popup, screens);
    }

    MenuManager asMenu() {
        MenuManager menu = new MenuManager(Messages.displays, IconAction.icon("displays"), COMMAND);
        // Made anew each time, for displays come later.
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(opened -> {
            List<ScreenPart> parts = screens.parts();
            parts.forEach(part -> menu.add(entry(part)));
            if (parts.isEmpty()) {
                menu.add(entry(ScreenPart.whole(0)));
            }
            if (screens.hasMonitors()) {
                menu.add(new Separator());
                menu.add(way(Messages.eachMonitor, false));
                menu.add(way(Messages.monitorsAsOne, true));
            }
        });
        return menu;
    }

    private Action entry(ScreenPart part) {
        boolean shown = screens.isShown(part);
        Action entry = new Action(part.name(), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                screens.setShown(part, isChecked());
            }
        };
        entry.setChecked(shown);
        entry.setEnabled(!shown || screens.canHide(part));
        return entry;
    }

    private Action way(String text, boolean asOne) {
        Action way = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    screens.setAsOne(asOne);
                }
            }
        };
        way.setChecked(screens.isAsOne() == asOne);
        return way;
    }
}
