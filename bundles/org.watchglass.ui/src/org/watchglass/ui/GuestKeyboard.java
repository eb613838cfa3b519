package org.watchglass.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.keys.IBindingService;

/**
 * While the guest has the keyboard, the workbench has not: its key bindings are off, and no letter opens a
 * menu. UI thread.
 */
final class GuestKeyboard {
    private final Control screen;
    private final IBindingService bindings;
    private final Map<MenuItem, String> titles = new LinkedHashMap<>();
    private boolean guests;

    private GuestKeyboard(Control screen, IBindingService bindings) {
        this.screen = screen;
        this.bindings = bindings;
    }

    /** From now on, as long as {@code screen} has the focus. */
    static void follow(Control screen, IBindingService bindings) {
        GuestKeyboard keyboard = new GuestKeyboard(screen, bindings);
        screen.addListener(SWT.FocusIn, event -> keyboard.give());
        screen.addListener(SWT.FocusOut, event -> keyboard.takeBack());
        screen.addListener(SWT.Dispose, event -> keyboard.takeBack());
    }

    private void give() {
        guests = true;
        bindings.setKeyFilterEnabled(false);
        Menu bar = screen.getShell().getMenuBar();
        for (MenuItem item : bar == null ? new MenuItem[0] : bar.getItems()) {
            titles.put(item, item.getText());
            item.setText(item.getText().replace("&", ""));
        }
    }

    private void takeBack() {
        if (!guests) {
            return;
        }
        guests = false;
        bindings.setKeyFilterEnabled(true);
        titles.forEach((item, title) -> {
            if (!item.isDisposed()) {
                item.setText(title);
            }
        });
        titles.clear();
    }
}
