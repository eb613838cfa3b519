package org.watchglass.spice.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.wire.display.DrawBase;

/** Where an operation shows, as rectangles that do not overlap: so that each pixel is drawn once. */
final class ClipArea {
    /**
     * More rectangles than any server sends: without a bound one message could keep the worker busy for ever.
     */
    private static final int MAX_RECTS = 16384;

    /** Of rectangles in any order: they are cut into bands, which may become as many again for each. */
    private static final int MAX_LOOSE = 1024;

    private final Gaps gaps;

    ClipArea(Gaps gaps) {
        this.gaps = gaps;
    }

    List<Rect> of(DrawBase base, Surface surface) {
        Rect box = base.box().intersect(surface.bounds());
        if (!base.clip().limited()) {
            return box.isEmpty() ? List.of() : List.of(box);
        }
        return of(base.clip().rects(), box);
    }

    /** The parts of the rectangles that are in the box. */
    List<Rect> of(List<Rect> rects, Rect box) {
        List<Rect> area = new ArrayList<>(rects.size());
        for (Rect rect : limited(rects, MAX_RECTS)) {
            Rect part = rect.intersect(box);
            if (!part.isEmpty()) {
                area.add(part);
            }
        }
        return isBanded(area) ? area : bands(limited(area, MAX_LOOSE));
    }

    private List<Rect> limited(List<Rect> rects, int most) {
        if (rects.size() <= most) {
            return rects;
        }
        gaps.count("clip of too many rectangles", rects.size() + " rectangles");
        return rects.subList(0, most);
    }

    /** Whether they come as servers send them: from top to bottom, and from left to right in bands. */
    private static boolean isBanded(List<Rect> rects) {
        for (int i = 1; i < rects.size(); i++) {
            Rect before = rects.get(i - 1);
            Rect rect = rects.get(i);
            boolean sameBand = rect.y() == before.y() && rect.height() == before.height()
                    && rect.x() >= before.right();
            if (!sameBand && rect.y() < before.bottom()) {
                return false;
            }
        }
        return true;
    }

    private static List<Rect> bands(List<Rect> rects) {
        List<Rect> sorted = new ArrayList<>(rects);
        sorted.sort(Comparator.comparingInt(Rect::x));
        int[] edges = sorted.stream().flatMapToInt(rect -> IntStream.of(rect.y(), rect.bottom())).sorted()
                .distinct().toArray();
        List<Rect> bands = new ArrayList<>();
        for (int i = 1; i < edges.length; i++) {
            addBand(sorted, edges[i - 1], edges[i], bands);
        }
        return bands;
    }

    /** What the rectangles, sorted from left to right, cover between two of their edges. */
    private static void addBand(List<Rect> sorted, int top, int bottom, List<Rect> bands) {
        int left = 0;
        int right = Integer.MIN_VALUE;
        for (Rect rect : sorted) {
            if (rect.y() <= top && rect.bottom() >= bottom) {
                if (rect.x() > right) {
                    addPart(left, top, right, bottom, bands);
                    left = rect.x();
                }
                right = Math.max(right, rect.right());
            }
        }
        addPart(left, top, right, bottom, bands);
    }

    private static void addPart(int left, int top, int right, int bottom, List<Rect> bands) {
        if (right > left) {
            bands.add(Rect.ofEdges(left, top, right, bottom));
        }
    }

    /** The parts of an area that are in a box. */
    static List<Rect> within(List<Rect> area, Rect box) {
        Rect[] parts = area.stream().map(rect -> rect.intersect(box)).filter(rect -> !rect.isEmpty())
                .toArray(Rect[]::new);
        return Arrays.asList(parts);
    }

    /** The smallest rectangle around an area. */
    static Rect bounds(List<Rect> area) {
        Rect all = area.isEmpty() ? Rect.EMPTY : area.get(0);
        for (Rect rect : area) {
            all = Rect.ofEdges(
                    Math.min(all.x(), rect.x()),
                    Math.min(all.y(), rect.y()),
                    Math.max(all.right(), rect.right()),
                    Math.max(all.bottom(), rect.bottom()));
        }
        return all;
    }
}
