package org.watchglass.ui;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;

/** Which displays of a console are to be seen. UI thread. */
final class DisplaysMenu {
    private final GuestScreens screens;

    DisplaysMenu(GuestScreens screens) {
        this.screens = screens;
    }

    MenuManager asMenu() {
        MenuManager menu = new MenuManager(Messages.displays);
        // Made anew each time, for displays come later.
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(opened -> {
            for (int number : screens.numbers()) {
                menu.add(entry(number));
            }
            if (menu.isEmpty()) {
                menu.add(entry(0));
            }
        });
        return menu;
    }

    private Action entry(int number) {
        boolean shown = screens.isShown(number);
        Action entry = new Action(Messages.bind(Messages.displayNumber, number), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                screens.setShown(number, isChecked());
            }
        };
        entry.setChecked(shown);
        entry.setEnabled(!shown || screens.canHide(number));
        return entry;
    }
}
