package org.watchglass.ui;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/**
 * Keys that can be sent to a guest: as a button with a menu, as a menu within a menu, and as a command whose
 * parameter says which. UI thread.
 */
final class KeysMenu {
    static final String COMMAND = "org.watchglass.ui.keys";
    private static final String PARAMETER = "org.watchglass.ui.keys.combination";

    private final Consumer<KeyCombination> send;
    private final Button button = new Button();
    private final Handler handler = new Handler();

    KeysMenu(Consumer<KeyCombination> send) {
        this.send = send;
    }

    Action button() {
        return button;
    }

    AbstractHandler handler() {
        return handler;
    }

    MenuManager asMenu() {
        MenuManager menu = new MenuManager(Messages.sendKeys, IconAction.icon("keys"), COMMAND);
        for (KeyCombination keys : KeyCombination.ALL) {
            menu.add(entry(keys));
        }
        return menu;
    }

    private Action entry(KeyCombination keys) {
        // The tabulator says that no accelerator is meant: these keys are the guest's.
        return new Action(keys.name() + '\t') {
            @Override
            public void run() {
                send.accept(keys);
            }

            @Override
            public boolean isEnabled() {
                return button.isEnabled();
            }
        };
    }

    void setEnabled(boolean enabled) {
        button.setEnabled(enabled);
        handler.enable(enabled);
    }

    /** What the command can be told, for Quick Access and the preferences of keys. */
    public static final class Values implements IParameterValues {
        @Override
        @NonNullByDefault({})
        public Map<String, String> getParameterValues() {
            Map<String, String> values = new TreeMap<>();
            KeyCombination.ALL.forEach(keys -> values.put(keys.name(), keys.name()));
            return values;
        }
    }

    /** Without a parameter it is the combination that is wanted most. */
    private final class Handler extends AbstractHandler {
        void enable(boolean enabled) {
            setBaseEnabled(enabled);
        }

        @Override
        public @Nullable Object execute(@Nullable ExecutionEvent event) {
            String wanted = event == null ? null : event.getParameter(PARAMETER);
            KeyCombination.ALL.stream()
                    .filter(keys -> wanted == null || keys.name().equals(wanted))
                    .findFirst()
                    .ifPresent(send);
            return null;
        }
    }

    /** Sends what is wanted most, and has a menu with the rest. */
    private final class Button extends Action implements IMenuCreator {
        private @Nullable Menu open;

        Button() {
            super(Messages.sendKeys, AS_DROP_DOWN_MENU);
            setImageDescriptor(IconAction.icon("keys"));
            setToolTipText(Messages.bind(Messages.sendKeysTip, KeyCombination.CTRL_ALT_DELETE.name()));
            setActionDefinitionId(COMMAND);
            setMenuCreator(this);
        }

        @Override
        public void run() {
            send.accept(KeyCombination.CTRL_ALT_DELETE);
        }

        @Override
        public @Nullable Menu getMenu(@Nullable Control parent) {
            dispose();
            Menu menu = new Menu(parent);
            KeyCombination.ALL.forEach(keys -> new ActionContributionItem(entry(keys)).fill(menu, -1));
            open = menu;
            return menu;
        }

        @Override
        public @Nullable Menu getMenu(@Nullable Menu parent) {
            return null;
        }

        @Override
        public void dispose() {
            Menu old = open;
            open = null;
            if (old != null) {
                old.dispose();
            }
        }
    }
}
