package org.watchglass.ui;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;

/** A menu that a command opens, for hands that are on the keyboard. UI thread. */
public final class PopupMenu {
    private PopupMenu() {}

    /** @param menu the caller's, for that one control; goes with it */
    public static void open(MenuManager menu, Composite at) {
        boolean known = menu.getMenu() != null;
        Menu shown = menu.createContextMenu(at);
        if (!known) {
            at.addDisposeListener(event -> menu.dispose());
        }
        shown.setLocation(at.toDisplay(0, 0));
        shown.setVisible(true);
    }
}
