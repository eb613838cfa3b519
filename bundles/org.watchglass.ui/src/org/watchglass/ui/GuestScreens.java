package org.watchglass.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * The displays of a console side by side, in the order of their numbers, and in place of a display with
 * several monitors those: each that has a picture, unless the user has hidden it. The first one is always
 * there, with the last picture of the console before until there is another one. UI thread.
 */
final class GuestScreens extends SashForm {
    private final List<Consumer<ConsoleCanvas>> preparations = new ArrayList<>();
    private final ScreenCanvases canvases;
    /** As the user wants it; stays when another console is shown. */
    private final Set<ScreenPart> hidden = new TreeSet<>();
    private @Nullable Console shown;
    private Runnable watcher = () -> {};
    private Scaling scaling = Scaling.ORIGINAL;
    private final Map<ConsoleCanvas, Long> counted = new HashMap<>();
    private long frames;
    private @Nullable ConsoleCanvas focused;
    private boolean veiled;
    private String spokenName = "";
    private String spokenState = "";

    GuestScreens(Composite parent) {
        super(parent, SWT.HORIZONTAL);
        canvases = new ScreenCanvases(this::add);
        first().setVisible(true);
    }

    /** Does that with each screen that is there, and with each that will be. */
    void onEach(Consumer<ConsoleCanvas> preparation) {
        preparations.add(preparation);
        canvases.all().forEach(preparation);
    }

    /**
     * Called whenever the first screen has another picture, or is another one, as often as that may be.
     */
    void setWatcher(Runnable changed) {
        watcher = changed;
    }

    /** All of its displays and monitors, also those that have come, moved or gone since it was shown last. */
    void show(Console console) {
        List<ConsoleDisplay> displays = console.displays();
        if (displays.isEmpty()) {
            return;
        }
        boolean hadFocus = hasFocus();
        if (console != shown) {
            shown = console;
            forget();
        }
        boolean changed = false;
        for (ConsoleDisplay display : displays) {
            changed |= canvases.follow(display, console, focused);
        }
        if (changed) {
            // Children are laid out from front to back.
            canvases.all().forEach(canvas -> canvas.moveBelow(null));
            describe(spokenName, spokenState);
        }
        arrange(changed);
        if (hadFocus && !hasFocus()) {
            current().setFocus();
        }
    }

    /** Another console may not draw on all of them: an old picture would look like one of its own. */
    private void forget() {
        canvases.forget();
        focused = null;
        layout();
    }

    private ConsoleCanvas add() {
        ConsoleCanvas fresh = new ConsoleCanvas(this);
        fresh.setVisible(false);
        fresh.setScaling(scaling);
        fresh.setVeiled(veiled);
        fresh.addListener(SWT.FocusIn, event -> focused = fresh);
        preparations.forEach(preparation -> preparation.accept(fresh));
        fresh.setWatcher(() -> pictureChanged(fresh));
        return fresh;
    }

    private void pictureChanged(ConsoleCanvas canvas) {
        Console console = shown;
        if (canvases.learnSize(canvas) && console != null) {
            show(console);
        }
        if (canvas.isDisposed()) {
            return;
        }
        if (canvas.framesShown() == 1) {
            arrange(false);
        }
        if (canvas == first()) {
            watcher.run();
        }
    }

    /** @param changed whether there are other widgets than before */
    private void arrange(boolean changed) {
        boolean otherwise = changed;
        boolean hasAny = canvases.parts().stream().anyMatch(this::isWanted);
        ScreenPart leading = canvases.leading();
        for (ScreenPart part : canvases.parts()) {
            ConsoleCanvas canvas = canvases.of(part);
            boolean visible = hasAny ? isWanted(part) : part.equals(leading);
            if (canvas != null && canvas.getVisible() != visible) {
                canvas.setVisible(visible);
                otherwise = true;
            }
        }
        if (otherwise) {
            layout();
        }
    }

    private boolean isWanted(ScreenPart part) {
        return canvases.isAttached(part) && !hidden.contains(part)
                && (part.equals(canvases.leading()) || hasPicture(part));
    }

    private boolean hasPicture(ScreenPart part) {
        ConsoleCanvas canvas = canvases.of(part);
        return canvas != null && canvas.framesShown() > 0;
    }

    /** Those that have something to show. */
    List<ScreenPart> parts() {
        return canvases.parts().stream().filter(this::hasPicture).toList();
    }

    boolean isShown(ScreenPart part) {
        ConsoleCanvas canvas = canvases.of(part);
        return canvas != null && canvas.getVisible();
    }

    /** Not the last one. */
    boolean canHide(ScreenPart part) {
        return canvases.parts().stream().anyMatch(other -> other.compareTo(part) != 0 && isShown(other));
    }

    /** Shows or hides a display or a monitor, of this console and of those that are shown later. */
    void setShown(ScreenPart part, boolean wanted) {
        boolean hadFocus = hasFocus();
        if (wanted) {
            hidden.remove(part);
        } else if (canHide(part)) {
            hidden.add(part);
        }
        arrange(false);
        if (hadFocus) {
            current().setFocus();
        }
    }

    /** Whether some display has several monitors, or one that is not all of it. */
    boolean hasMonitors() {
        Console console = shown;
        return console != null && console.displays().stream().anyMatch(canvases::hasMonitors);
    }

    boolean isAsOne() {
        return canvases.isAsOne();
    }

    /** Whether monitors of a display are one picture, of this console and of those that are shown later. */
    void setAsOne(boolean wanted) {
        canvases.setAsOne(wanted);
        Console console = shown;
        if (console != null) {
            show(console);
        }
    }

    /**
     * How often there was another picture: of several screens, on that which had most of them since this was
     * asked last.
     */
    long framesShown() {
        long most = 0;
        for (ConsoleCanvas canvas : canvases.all()) {
            long before = counted.getOrDefault(canvas, 0L);
            counted.put(canvas, canvas.framesShown());
            most = Math.max(most, canvas.framesShown() - before);
        }
        counted.keySet().retainAll(canvases.all());
        frames += most;
        return frames;
    }

    /** The first display or monitor, whether it is hidden or not. */
    ConsoleCanvas first() {
        return canvases.first();
    }

    /** The one that had the keyboard last, else the first one that is to be seen. */
    ConsoleCanvas current() {
        ConsoleCanvas last = focused;
        return last != null && !last.isDisposed() && last.getVisible() ? last
                : canvases.all().stream().filter(ConsoleCanvas::getVisible).findFirst().orElse(first());
    }

    /** What {@link #current} shows. */
    ScreenPart currentPart() {
        return canvases.partOf(current());
    }

    boolean hasFocus() {
        return canvases.all().stream().anyMatch(ConsoleCanvas::isFocusControl);
    }

    boolean isPointerGrabbed() {
        return canvases.all().stream().anyMatch(ConsoleCanvas::isPointerGrabbed);
    }

    /** Nothing is sent from now on. */
    void mute() {
        canvases.mute();
    }

    /** Dims all pictures: they are no longer what the guest shows. */
    void setVeiled(boolean old) {
        veiled = old;
        canvases.all().forEach(canvas -> canvas.setVeiled(old));
    }

    void setScaling(Scaling wanted) {
        scaling = wanted;
        canvases.all().forEach(canvas -> canvas.setScaling(wanted));
    }

    /** What a screen reader says. */
    void describe(String name, String state) {
        spokenName = name;
        spokenState = state;
        for (ScreenPart part : canvases.parts()) {
            ConsoleCanvas canvas = canvases.of(part);
            if (canvas != null) {
                canvas.setAccessibleName(canvases.parts().size() == 1 ? name : name + ", " + part.name());
                canvas.setAccessibleDescription(state);
            }
        }
    }

    @Override
    public boolean setFocus() {
        return current().setFocus();
    }
}
