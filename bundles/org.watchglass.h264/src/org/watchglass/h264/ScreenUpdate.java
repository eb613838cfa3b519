package org.watchglass.h264;

import org.watchglass.renderer.CopyHints;
import org.watchglass.renderer.Region;

/**
 * Takes over what is damaged on the screen: converts it, finds out what really changed and what only moved.
 *
 * <p>One thread.
 */
final class ScreenUpdate {
    /** So many changed macroblocks make it worth looking for a scroll that nobody announced. */
    private static final int SCROLL_MACROBLOCKS = 24;

    private final FrameSize size;
    private final CodedPictures pictures;
    private final ColourConversion conversion;
    private final ScrollFinder scrollFinder;
    /** One row of macroblocks. */
    private final YuvFrame converted;
    private final DamageMap changed;
    private final DamageMap kept;

    ScreenUpdate(FrameSize size, CodedPictures pictures) {
        this.size = size;
        this.pictures = pictures;
        converted = new YuvFrame(size.columns(), 1);
        conversion = new ColourConversion(size);
        scrollFinder = new ScrollFinder(size);
        changed = new DamageMap(size);
        kept = new DamageMap(size);
    }

    /** The macroblocks whose source has changed; valid until the next take. */
    DamageMap changed() {
        return changed;
    }

    /** Takes the whole screen. */
    void takeAll(int[] pixels) {
        pictures.motions.clear();
        changed.setAll();
        for (int row = 0; row < size.rows(); row++) {
            conversion.convert(pixels, row, 0, size.columns(), converted);
            for (int column = 0; column < size.columns(); column++) {
                pictures.source.copy(column, row, converted, column, 0);
            }
        }
    }

    /** Takes what is damaged. */
    void take(int[] pixels, Region damage) {
        pictures.motions.clear();
        changed.clear();
        changed.add(damage);
        convert(pixels);
    }

    /** Takes what is damaged, and keeps what the next picture may be predicted from by motion. */
    void takeWithMotions(int[] pixels, Region damage, CopyHints copies) {
        pictures.motions.clear();
        for (int i = 0; i < copies.size(); i++) {
            keepHinted(copies, i);
        }
        for (int i = 0; i < damage.size(); i++) {
            if (isUnexplained(damage, i, copies)) {
                keepSurroundings(damage, i);
            }
        }
        changed.clear();
        changed.add(damage);
        convert(pixels);
        for (int i = 0; i < damage.size(); i++) {
            if (isUnexplained(damage, i, copies)) {
                findScroll(damage, i);
            }
        }
        keepReferences();
    }

    /** Keeps the reconstruction of what changes and of one macroblock around it, where motion may come from. */
    private void keepReferences() {
        kept.clear();
        for (int row = 0; row < size.rows(); row++) {
            for (int from = changed.next(0, row); from >= 0;) {
                int to = changed.end(from, row);
                for (int near = Math.max(0, row - 1); near < Math.min(size.rows(), row + 2); near++) {
                    kept.setRow(near, Math.max(0, from - 1), Math.min(size.columns(), to + 1));
                }
                from = changed.next(to, row);
            }
        }
        for (int row = 0; row < size.rows(); row++) {
            for (int from = kept.next(0, row); from >= 0;) {
                int to = kept.end(from, row);
                pictures.formerFrame.copy(pictures.frame, from * 16, row * 16, to * 16, row * 16 + 16);
                from = kept.next(to, row);
            }
        }
    }

    /** Converts what is on the map; what turns out to be as before is taken off. */
    private void convert(int[] pixels) {
        for (int row = 0; row < size.rows(); row++) {
            for (int from = changed.next(0, row); from >= 0;) {
                int to = changed.end(from, row);
                conversion.convert(pixels, row, from, to, converted);
                compare(row, from, to);
                from = changed.next(to, row);
            }
        }
    }

    private void compare(int row, int from, int to) {
        for (int column = from; column < to; column++) {
            if (pictures.source.equals(column, row, converted, column, 0)) {
                changed.clear(column, row);
            } else {
                pictures.source.copy(column, row, converted, column, 0);
            }
        }
    }

    private void keepHinted(CopyHints copies, int i) {
        int dx = copies.fromX(i) - copies.left(i);
        int dy = copies.fromY(i) - copies.top(i);
        Motions motions = pictures.motions;
        if (Vector.allowed(dx, dy)
                && motions.add(copies.left(i), copies.top(i), copies.right(i), copies.bottom(i),
                        Vector.of(dx, dy))) {
            motions.copySource(motions.count() - 1, pictures.source, pictures.formerSource);
            motions.copySource(motions.count() - 1, pictures.frame, pictures.formerFrame);
        }
    }

    /** Macroblocks at the edges of a scrolled area reach up to 15 samples beyond it. */
    private void keepSurroundings(Region damage, int i) {
        pictures.formerSource.copy(
                pictures.source,
                Math.max(0, left(damage, i) - 16),
                Math.max(0, top(damage, i) - 16),
                Math.min(size.columns() * 16, right(damage, i) + 16),
                Math.min(size.rows() * 16, bottom(damage, i) + 16));
    }

    private void findScroll(Region damage, int i) {
        int left = left(damage, i);
        int top = top(damage, i);
        int right = right(damage, i);
        int bottom = bottom(damage, i);
        if (changed.count(left, top, right, bottom) < SCROLL_MACROBLOCKS) {
            return;
        }
        int vector =
                scrollFinder.find(pictures.formerSource.luma, pictures.source.luma, left, top, right, bottom);
        int fromX = Math.max(left, left - Vector.x(vector));
        int fromY = Math.max(top, top - Vector.y(vector));
        int toX = Math.min(right, right - Vector.x(vector));
        int toY = Math.min(bottom, bottom - Vector.y(vector));
        Motions motions = pictures.motions;
        if (motions.add(fromX, fromY, toX, toY, vector)) {
            motions.copySource(motions.count() - 1, pictures.frame, pictures.formerFrame);
        }
    }

    /** Whether a part of the damage is large and no hint says how it came about. */
    private static boolean isUnexplained(Region damage, int part, CopyHints copies) {
        if (damage.right(part) - damage.left(part) < 64 || damage.bottom(part) - damage.top(part) < 64) {
            return false;
        }
        for (int i = 0; i < copies.size(); i++) {
            if (copies.left(i) < damage.right(part) && damage.left(part) < copies.right(i)
                    && copies.top(i) < damage.bottom(part) && damage.top(part) < copies.bottom(i)) {
                return false;
            }
        }
        return true;
    }

    private static int left(Region damage, int i) {
        return Math.max(0, damage.left(i));
    }

    private static int top(Region damage, int i) {
        return Math.max(0, damage.top(i));
    }

    private int right(Region damage, int i) {
        return Math.min(size.width(), damage.right(i));
    }

    private int bottom(Region damage, int i) {
        return Math.min(size.height(), damage.bottom(i));
    }
}
