package org.watchglass.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.watchglass.swt.Scaling;
import org.watchglass.ui.preferences.Preferences;

/**
 * How large the guest's screen is: as a menu, as a command whose parameter says it, and as commands for
 * larger and smaller. UI thread.
 */
final class ZoomMenu {
    static final String COMMAND = "org.watchglass.ui.zoom";
    private static final String PARAMETER = "org.watchglass.ui.zoom.size";
    private static final List<Integer> STEPS = List.of(25, 50, 75, 100, 125, 150, 200, 300, 400);

    private final Supplier<Scaling> current;
    private final IntSupplier percent;
    private final Consumer<Scaling> change;

    /** @param percent what the screen is shown at now, whatever was chosen */
    ZoomMenu(Supplier<Scaling> current, IntSupplier percent, Consumer<Scaling> change) {
        this.current = current;
        this.percent = percent;
        this.change = change;
    }

    /** That is what was chosen last, in any console. */
    static void remember(Scaling scaling) {
        Preferences.node().put(Preferences.SCALING, scaling.toString());
    }

    MenuManager asMenu() {
        MenuManager menu = new MenuManager(Messages.zoom, IconAction.icon("zoom"), COMMAND);
        // Made anew each time, for the size may have been changed elsewhere.
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(opened -> {
            sizes().forEach((name, scaling) -> {
                menu.add(entry(name, scaling));
                if (scaling.equals(Scaling.WHOLE)) {
                    menu.add(new Separator());
                }
            });
        });
        return menu;
    }

    /** By their names, in the order of the menu. */
    private static Map<String, Scaling> sizes() {
        Map<String, Scaling> sizes = new LinkedHashMap<>();
        sizes.put(Messages.fit, Scaling.FIT);
        sizes.put(Messages.whole, Scaling.WHOLE);
        STEPS.forEach(step -> sizes.put(Messages.bind(Messages.percent, step), Scaling.fixed(step)));
        return sizes;
    }

    AbstractHandler handler() {
        return new AbstractHandler() {
            @Override
            public @Nullable Object execute(@Nullable ExecutionEvent event) {
                String wanted = event == null ? null : event.getParameter(PARAMETER);
                if (wanted != null) {
                    change.accept(Scaling.parse(wanted));
                }
                return null;
            }
        };
    }

    /** What the command can be told, for Quick Access and the preferences of keys. */
    public static final class Values implements IParameterValues {
        @Override
        @NonNullByDefault({})
        public Map<String, String> getParameterValues() {
            Map<String, String> values = new LinkedHashMap<>();
            sizes().forEach((name, scaling) -> values.put(name, scaling.toString()));
            return values;
        }
    }

    private Action entry(String text, Scaling scaling) {
        Action entry = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    change.accept(scaling);
                }
            }
        };
        entry.setChecked(current.get().equals(scaling));
        return entry;
    }

    void larger() {
        change.accept(Scaling.fixed(next(percent.getAsInt(), STEPS, 1)));
    }

    void smaller() {
        change.accept(Scaling.fixed(next(percent.getAsInt(), STEPS, -1)));
    }

    /** The nearest step in that direction; the last one if there is none. */
    static int next(int from, List<Integer> steps, int direction) {
        int found = direction > 0 ? steps.get(steps.size() - 1) : steps.get(0);
        for (int step : steps) {
            if ((step - from) * direction > 0 && Math.abs(step - from) < Math.abs(found - from)) {
                found = step;
            }
        }
        return found;
    }
}
