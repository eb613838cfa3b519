package org.watchglass.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.renderer.Rect;
import org.watchglass.swt.ConsoleCanvas;

/**
 * The widgets of a console: which display or monitor each of them shows. A widget whose monitor stays is left
 * alone when others come and go. There is always one. UI thread.
 */
final class ScreenCanvases {
    /** A server that announces more gets no more: then the monitors of a display are one picture. */
    private static final int MAX_SCREENS = 16;

    private final Supplier<ConsoleCanvas> maker;
    private final SortedMap<ScreenPart, ConsoleCanvas> canvases = new TreeMap<>();
    /** Those that get frames. */
    private final Set<ScreenPart> attached = new HashSet<>();
    /** The whole screens of displays, as far as they are known. */
    private final Map<Integer, Rect> sizes = new HashMap<>();
    private boolean asOne;
    private boolean muted;

    ScreenCanvases(Supplier<ConsoleCanvas> maker) {
        this.maker = maker;
        canvases.put(ScreenPart.whole(0), maker.get());
    }

    /** In their order. */
    List<ScreenPart> parts() {
        return List.copyOf(canvases.keySet());
    }

    /** In the order of {@link #parts}. */
    List<ConsoleCanvas> all() {
        return List.copyOf(canvases.values());
    }

    /** Null if there is none. */
    @Nullable
    ConsoleCanvas of(ScreenPart part) {
        return canvases.get(part);
    }

    ConsoleCanvas first() {
        return canvases.get(canvases.firstKey());
    }

    ScreenPart partOf(ConsoleCanvas canvas) {
        return parts().stream().filter(part -> of(part) == canvas).findFirst().orElseThrow();
    }

    boolean isAttached(ScreenPart part) {
        return attached.contains(part);
    }

    /** The first one that gets frames; the first one if none does. */
    ScreenPart leading() {
        return parts().stream().filter(this::isAttached).findFirst().orElse(canvases.firstKey());
    }

    /** Goes back to one widget, with its last picture. */
    void forget() {
        List<ConsoleCanvas> gone = new ArrayList<>(canvases.values());
        ConsoleCanvas kept = gone.remove(0);
        canvases.clear();
        canvases.put(ScreenPart.whole(0), kept);
        attached.clear();
        sizes.clear();
        muted = false;
        kept.hide();
        // The one that has the focus gives it to one that is there.
        gone.forEach(ConsoleCanvas::dispose);
    }

    /** Sends nothing from now on, until another console is shown. */
    void mute() {
        muted = true;
        canvases.values().forEach(ConsoleCanvas::mute);
    }

    void setAsOne(boolean wanted) {
        asOne = wanted;
    }

    boolean isAsOne() {
        return asOne;
    }

    /** Takes the size of a display's screen from a widget. Returns whether it is another one. */
    boolean learnSize(ConsoleCanvas canvas) {
        return !canvas.screen().equals(sizes.put(partOf(canvas).display(), canvas.screen()));
    }

    /** Whether that display has several monitors, or one that is not all of it. */
    boolean hasMonitors(ConsoleDisplay display) {
        return !monitors(display).get(0).isWhole();
    }

    /**
     * Shows what there is of that display now.
     *
     * @param favourite the widget that is not given up while there is a use for it
     * @return whether there are other widgets than before, or they show something else
     */
    boolean follow(ConsoleDisplay display, Console console, @Nullable ConsoleCanvas favourite) {
        int number = display.number();
        if (number < 0 || number >= MAX_SCREENS) {
            return false;
        }
        List<ScreenPart> wanted = wanted(display);
        if (attached.containsAll(wanted) && wanted.size() == canvasesOf(number).size()) {
            return false;
        }
        SortedMap<ScreenPart, ConsoleCanvas> spare = keep(number, wanted);
        for (ScreenPart part : wanted) {
            if (!canvases.containsKey(part)) {
                canvases.put(part, spare.isEmpty() ? maker.get() : take(spare, favourite));
            }
            if (attached.add(part)) {
                attach(part, display, console);
            }
        }
        spare.values().forEach(ConsoleCanvas::dispose);
        return true;
    }

    private List<ScreenPart> wanted(ConsoleDisplay display) {
        List<ScreenPart> monitors = monitors(display);
        int others = canvases.size() - canvasesOf(display.number()).size();
        return asOne || others + monitors.size() > MAX_SCREENS
                ? List.of(ScreenPart.whole(display.number())) : monitors;
    }

    private List<ScreenPart> monitors(ConsoleDisplay display) {
        Rect size = sizes.getOrDefault(display.number(), Rect.EMPTY);
        return ScreenPart.of(display.number(), display.heads(), size);
    }

    private SortedMap<ScreenPart, ConsoleCanvas> canvasesOf(int display) {
        return canvases.subMap(ScreenPart.whole(display), ScreenPart.whole(display + 1));
    }

    /** Keeps the widgets of those that stay, wherever they are now. Returns the others, which have no use. */
    private SortedMap<ScreenPart, ConsoleCanvas> keep(int display, List<ScreenPart> wanted) {
        SortedMap<ScreenPart, ConsoleCanvas> spare = new TreeMap<>(canvasesOf(display));
        canvasesOf(display).clear();
        attached.removeIf(part -> part.display() == display && !wanted.contains(part));
        for (ScreenPart part : wanted) {
            if (spare.containsKey(part)) {
                canvases.put(part, spare.remove(part));
            }
        }
        return spare;
    }

    private static ConsoleCanvas take(SortedMap<ScreenPart, ConsoleCanvas> spare,
            @Nullable ConsoleCanvas favourite) {
        ScreenPart taken = spare.keySet().stream()
                .filter(part -> spare.get(part) == favourite)
                .findFirst().orElse(spare.firstKey());
        return spare.remove(taken);
    }

    private void attach(ScreenPart part, ConsoleDisplay display, Console console) {
        ConsoleCanvas canvas = canvases.get(part);
        if (part.isWhole()) {
            canvas.show(display, console.input());
        } else {
            canvas.showPart(display, console.input(), part.area());
        }
        if (muted) {
            canvas.mute();
        }
    }
}
