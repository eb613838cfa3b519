package org.watchglass.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.swt.ConsoleCanvas;
import org.watchglass.swt.Scaling;

/**
 * The displays of a console side by side, in the order of their numbers: each that has a picture, unless the
 * user has hidden it. The first one is always there, with the last picture of the console before until there
 * is another one. UI thread.
 */
final class GuestScreens extends SashForm {
    /** A server that announces more gets no more widgets. */
    private static final int MAX_DISPLAYS = 16;

    private final SortedMap<Integer, ConsoleCanvas> canvases = new TreeMap<>();
    private final SortedSet<Integer> attached = new TreeSet<>();
    /** As the user wants it; stays when another console is shown. */
    private final Set<Integer> hidden = new HashSet<>();
    private final List<Consumer<ConsoleCanvas>> preparations = new ArrayList<>();
    private @Nullable Console shown;
    private Runnable watcher = () -> {};
    private int focused;

    GuestScreens(Composite parent) {
        super(parent, SWT.HORIZONTAL);
        add(0);
    }

    /** Does that with each screen that is there, and with each that will be. */
    void onEach(Consumer<ConsoleCanvas> preparation) {
        preparations.add(preparation);
        canvases.values().forEach(preparation);
    }

    /** Called whenever the first screen has another picture, as often as that may be. */
    void setWatcher(Runnable changed) {
        watcher = changed;
    }

    /** All of its displays, also those that have appeared since it was shown last. */
    void show(Console console) {
        List<ConsoleDisplay> displays = console.displays();
        if (displays.isEmpty()) {
            return;
        }
        if (console != shown) {
            shown = console;
            forget();
        }
        for (ConsoleDisplay display : displays) {
            int number = display.number();
            if (number >= 0 && number < MAX_DISPLAYS && attached.add(number)) {
                if (!canvases.containsKey(number)) {
                    add(number);
                }
                canvas(number).show(display, console.input());
            }
        }
        arrange();
    }

    /** Another console may not draw on all of them: an old picture would look like one of its own. */
    private void forget() {
        attached.clear();
        first().hide();
        for (int number : List.copyOf(canvases.tailMap(1).keySet())) {
            canvases.remove(number).dispose();
        }
        focused = 0;
        layout();
    }

    private ConsoleCanvas canvas(int number) {
        return canvases.get(number);
    }

    private void add(int number) {
        ConsoleCanvas fresh = new ConsoleCanvas(this);
        fresh.setVisible(number == 0);
        if (number > 0) {
            fresh.setScaling(first().scaling());
        }
        canvases.put(number, fresh);
        fresh.addListener(SWT.FocusIn, event -> focused = number);
        // Children are laid out from front to back.
        canvases.values().forEach(canvas -> canvas.moveBelow(null));
        preparations.forEach(preparation -> preparation.accept(fresh));
        fresh.setWatcher(() -> pictureChanged(number, fresh));
    }

    private void pictureChanged(int number, ConsoleCanvas canvas) {
        if (canvas.framesShown() == 1) {
            arrange();
        }
        if (number == 0) {
            watcher.run();
        }
    }

    private void arrange() {
        boolean changed = false;
        boolean hasAny = attached.stream().anyMatch(this::isWanted);
        for (Map.Entry<Integer, ConsoleCanvas> screen : canvases.entrySet()) {
            int number = screen.getKey();
            boolean visible = hasAny ? isWanted(number) : number == leading();
            if (screen.getValue().getVisible() != visible) {
                screen.getValue().setVisible(visible);
                changed = true;
            }
        }
        if (changed) {
            layout();
        }
    }

    private boolean isWanted(int number) {
        return attached.contains(number) && !hidden.contains(number)
                && (number == leading() || canvas(number).framesShown() > 0);
    }

    private int leading() {
        return attached.isEmpty() ? 0 : attached.first();
    }

    /** Those that have something to show. */
    List<Integer> numbers() {
        return canvases.keySet().stream().filter(number -> canvas(number).framesShown() > 0).toList();
    }

    boolean isShown(int number) {
        return canvases.containsKey(number) && canvas(number).getVisible();
    }

    /** Not the last one. */
    boolean canHide(int number) {
        return canvases.keySet().stream().anyMatch(other -> other != number && isShown(other));
    }

    /** Shows or hides a display, of this console and of those that are shown later. */
    void setShown(int number, boolean wanted) {
        boolean hadFocus = hasFocus();
        if (wanted) {
            hidden.remove(number);
        } else if (canHide(number)) {
            hidden.add(number);
        }
        arrange();
        if (hadFocus) {
            current().setFocus();
        }
    }

    /** The first display, whether it is hidden or not. */
    ConsoleCanvas first() {
        return canvas(0);
    }

    /** The one that had the keyboard last, else the first one that is to be seen. */
    ConsoleCanvas current() {
        return canvas(currentNumber());
    }

    /** The number of the display that {@link #current} shows. */
    int currentNumber() {
        return isShown(focused) ? focused
                : canvases.keySet().stream().filter(this::isShown).findFirst().orElse(0);
    }

    boolean hasFocus() {
        return canvases.values().stream().anyMatch(ConsoleCanvas::isFocusControl);
    }

    boolean isPointerGrabbed() {
        return canvases.values().stream().anyMatch(ConsoleCanvas::isPointerGrabbed);
    }

    /** Nothing is sent from now on. */
    void mute() {
        canvases.values().forEach(ConsoleCanvas::mute);
    }

    /** Dims all pictures: they are no longer what the guest shows. */
    void setVeiled(boolean old) {
        canvases.values().forEach(canvas -> canvas.setVeiled(old));
    }

    void setScaling(Scaling scaling) {
        canvases.values().forEach(canvas -> canvas.setScaling(scaling));
    }

    /** What a screen reader says. */
    void describe(String name, String state) {
        canvases.forEach((number, canvas) -> {
            canvas.setAccessibleName(canvases.size() == 1 ? name
                    : name + ", " + Messages.bind(Messages.displayNumber, number));
            canvas.setAccessibleDescription(state);
        });
    }

    @Override
    public boolean setFocus() {
        return current().setFocus();
    }
}
