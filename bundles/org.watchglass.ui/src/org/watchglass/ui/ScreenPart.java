package org.watchglass.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Rect;

/**
 * What one widget shows: a display, or one of several monitors on it.
 *
 * <p>The order is that of displays and monitors. It leaves {@code area} out, unlike {@link #equals}: a
 * monitor that has moved is still the same one.
 *
 * @param monitor {@link #WHOLE} for the display as one picture
 * @param area of the monitor, as the server has said it; empty for {@link #WHOLE}
 */
record ScreenPart(int display, int monitor, Rect area) implements Comparable<ScreenPart> {
    static final int WHOLE = -1;

    static ScreenPart whole(int display) {
        return new ScreenPart(display, WHOLE, Rect.EMPTY);
    }

    /**
     * The monitors of a display that show something, each once; the whole display if there are none, or one
     * that shows all of it.
     *
     * @param screen of the display; empty while it is not known
     */
    static List<ScreenPart> of(int display, List<Head> heads, Rect screen) {
        List<ScreenPart> parts = new ArrayList<>();
        Set<Integer> numbers = new TreeSet<>();
        List<Rect> shown = new ArrayList<>();
        for (Head head : heads) {
            Rect visible = screen.isEmpty() ? head.area() : head.area().intersect(screen);
            // Two monitors with the same picture are one to look at.
            if (!visible.isEmpty() && !shown.contains(visible)) {
                shown.add(visible);
                parts.add(new ScreenPart(display, number(head.id(), numbers), head.area()));
            }
        }
        boolean isOne = shown.size() == 1 && (screen.isEmpty() || shown.get(0).equals(screen));
        return parts.isEmpty() || isOne ? List.of(whole(display)) : parts;
    }

    /** What the server calls it, if nobody has that number yet. */
    private static int number(int id, Set<Integer> taken) {
        int number = Math.max(0, id);
        while (!taken.add(number)) {
            number = number == Integer.MAX_VALUE ? 0 : number + 1;
        }
        return number;
    }

    boolean isWhole() {
        return monitor == WHOLE;
    }

    /** For the user. */
    String name() {
        return isWhole() ? Messages.bind(Messages.displayNumber, display)
                : Messages.bind(Messages.monitorNumber, display, monitor);
    }

    /** As much as there is of it in a picture of the display; all of that if nothing is. */
    Picture of(Picture picture) {
        @Nullable Picture part = isWhole() ? null : picture.part(area);
        return part == null ? picture : part;
    }

    @Override
    public int compareTo(ScreenPart other) {
        return display != other.display ? Integer.compare(display, other.display)
                : Integer.compare(monitor, other.monitor);
    }
}
