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
        pictures.motions.add(copies);
        keepSources(damage);
        changed.clear();
        changed.add(damage);
        convert(pixels);
        for (int i = 0; i < damage.size(); i++) {
            if (isLarge(damage, i)) {
                findScroll(damage, i);
            }
        }
        keepReferences();
    }

    /** Keeps the source where hints lead and where a scroll may be looked for. */
    private void keepSources(Region damage) {
        kept.clear();
        pictures.motions.addSources(kept);
        for (int i = 0; i < damage.size(); i++) {
            if (isLarge(damage, i)) {
                // Macroblocks at the edges of a scrolled area reach up to 15 samples beyond it.
                kept.add(damage.left(i) - 16, damage.top(i) - 16, damage.right(i) + 16,
                        damage.bottom(i) + 16);
            }
        }
        keep(pictures.source, pictures.formerSource);
    }

    /** Keeps the reconstruction where motion leads, of what changes, and of one macroblock around it. */
    private void keepReferences() {
        kept.clear();
        pictures.motions.addSources(kept);
        for (int row = 0; row < size.rows(); row++) {
            for (int from = changed.next(0, row); from >= 0;) {
                int to = changed.end(from, row);
                for (int near = Math.max(0, row - 1); near < Math.min(size.rows(), row + 2); near++) {
                    kept.setRow(near, Math.max(0, from - 1), Math.min(size.columns(), to + 1));
                }
                from = changed.next(to, row);
            }
        }
        keep(pictures.frame, pictures.formerFrame);
    }

    private void keep(YuvFrame from, YuvFrame to) {
        for (int row = 0; row < size.rows(); row++) {
            for (int first = kept.next(0, row); first >= 0;) {
                int end = kept.end(first, row);
                to.copy(from, first * 16, row * 16, end * 16, row * 16 + 16);
                first = kept.next(end, row);
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

    /** Looks for a scroll, unless most of what has changed is known to have moved. */
    private void findScroll(Region damage, int i) {
        int left = Math.max(0, damage.left(i));
        int top = Math.max(0, damage.top(i));
        int right = Math.min(size.width(), damage.right(i));
        int bottom = Math.min(size.height(), damage.bottom(i));
        int unexplained = unexplained(left, top, right, bottom);
        if (unexplained < SCROLL_MACROBLOCKS
                || 2 * unexplained < changed.count(left, top, right, bottom)) {
            return;
        }
        int vector =
                scrollFinder.find(pictures.formerSource.luma, pictures.source.luma, left, top, right, bottom);
        int fromX = Math.max(left, left - Vector.x(vector));
        int fromY = Math.max(top, top - Vector.y(vector));
        int toX = Math.min(right, right - Vector.x(vector));
        int toY = Math.min(bottom, bottom - Vector.y(vector));
        pictures.motions.add(fromX, fromY, toX, toY, vector);
    }

    /** How many of the macroblocks between these edges have changed by more than motion that is known. */
    private int unexplained(int left, int top, int right, int bottom) {
        int sum = 0;
        int end = right + 15 >> 4;
        for (int row = top >> 4; row << 4 < bottom; row++) {
            for (int column = changed.next(left >> 4, row); column >= 0 && column < end;
                    column = changed.next(column + 1, row)) {
                sum += pictures.exactVector(column, row) == Vector.ZERO ? 1 : 0;
            }
        }
        return sum;
    }

    private static boolean isLarge(Region damage, int i) {
        return damage.right(i) - damage.left(i) >= 64 && damage.bottom(i) - damage.top(i) >= 64;
    }
}
