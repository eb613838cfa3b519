package org.watchglass.ui.tests;

import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;
import static org.watchglass.ui.tests.Workbench.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.watchglass.swt.ConsoleCanvas;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;

/** The screens of a console that are to be seen, and the menu about them. */
final class Screens {
    private Screens() {}

    /** UI thread. Those that are to be seen, from left to right. */
    static List<ConsoleCanvas> screens() {
        return Desk.all(page().getWorkbenchWindow().getShell(), ConsoleCanvas.class).stream()
                .filter(ConsoleCanvas::isVisible)
                .sorted((one, other) -> one.getBounds().x - other.getBounds().x)
                .toList();
    }

    static Image picture(int place) throws Exception {
        return on(() -> {
            ConsoleCanvas screen = screens().get(place);
            return Pixels.of(screen, screen.guestArea());
        });
    }

    static void awaitScreens(Image... expected) throws Exception {
        Await.until(expected.length + " displays", () -> on(() -> screens().size() == expected.length));
        for (int i = 0; i < expected.length; i++) {
            int place = i;
            Await.until("the picture at " + i, () -> picture(place).equalTo(expected[place]));
        }
    }

    static Point middle(int place) throws Exception {
        return on(() -> {
            ConsoleCanvas screen = screens().get(place);
            Rectangle area = screen.guestArea();
            return screen.toDisplay(area.x + area.width / 2, area.y + area.height / 2);
        });
    }

    /** Chooses an entry of the menu, and returns what they all were like before. */
    static List<String> toggle(int entry) throws Exception {
        Menu menu = more();
        return on(() -> {
            Menu displays = Arrays.stream(menu.getItems())
                    .filter(item -> item.getText().equals("Displays")).findFirst().orElseThrow().getMenu();
            displays.notifyListeners(SWT.Show, new Event());
            List<String> seen = Arrays.stream(displays.getItems()).map(Screens::state).toList();
            MenuItem chosen = displays.getItem(entry);
            chosen.setSelection(!chosen.getSelection());
            chosen.notifyListeners(SWT.Selection, new Event());
            displays.notifyListeners(SWT.Hide, new Event());
            menu.setVisible(false);
            return seen;
        });
    }

    private static String state(MenuItem item) {
        return item.getText() + (item.getSelection() ? " on" : " off") + (item.isEnabled() ? "" : ", fixed");
    }

    /** What the button at the end of the tool bar opens. */
    private static Menu more() throws Exception {
        AtomicReference<@Nullable Menu> opened = new AtomicReference<>();
        Listener seen = event -> {
            if (event.widget instanceof Menu menu) {
                opened.compareAndSet(null, menu);
            }
        };
        on(() -> {
            ui().addFilter(SWT.Show, seen);
            Desk.all(page().getWorkbenchWindow().getShell(), ToolBar.class).stream()
                    .filter(ToolBar::isVisible)
                    .flatMap(bar -> Arrays.stream(bar.getItems()))
                    .filter(item -> String.valueOf(item.getToolTipText()).startsWith("More"))
                    .findFirst().orElseThrow()
                    .notifyListeners(SWT.Selection, new Event());
            return true;
        });
        Await.until("the menu", () -> opened.get() != null);
        on(() -> {
            ui().removeFilter(SWT.Show, seen);
            return true;
        });
        return Objects.requireNonNull(opened.get());
    }
}
