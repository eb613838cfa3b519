package org.watchglass.spice.canvas;

import java.util.List;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.canvas.Painter.Paint;

/**
 * Draws lines one pixel wide, without the last pixel of each: where two of them meet, it is the first pixel
 * of the next one. Where the ideal line is halfway between two pixels, it takes the same one whichever way
 * the line is drawn.
 */
final class ThinLine {
    /** Steps that one message may take, so that it cannot keep the worker busy for ever. */
    private static final long MAX_STEPS = 1 << 22;

    private final Painter painter;
    private final Surface surface;
    private final Paint paint;
    private final List<Rect> area;
    private long steps;

    ThinLine(Painter painter, Surface surface, Paint paint, List<Rect> area) {
        this.painter = painter;
        this.surface = surface;
        this.paint = paint;
        this.area = area;
    }

    /** Whether it had to stop. */
    boolean isTooLong() {
        return steps > MAX_STEPS;
    }

    void draw(Polyline line) {
        for (int i = 1; i < line.size() && !isTooLong(); i++) {
            for (Rect clip : area) {
                draw(new Piece(line.x(i - 1), line.y(i - 1), line.x(i), line.y(i)), clip);
            }
        }
    }

    private void draw(Piece piece, Rect clip) {
        Rect seen = piece.bounds().intersect(clip);
        steps++;
        if (seen.isEmpty()) {
            return;
        }
        if (piece.isFlat()) {
            drawFlat(piece, clip, seen);
        } else {
            drawSteep(piece, clip, seen);
        }
        surface.damaged(seen);
    }

    /** Row by row as far as it stays in one. */
    private void drawFlat(Piece piece, Rect clip, Rect seen) {
        boolean leftwards = piece.x2 < piece.x1;
        long from = leftwards ? piece.x1 - (seen.right() - 1L) : (long) seen.x() - piece.x1;
        long to = Math.min(from + seen.width(), piece.length());
        for (long i = from; i < to;) {
            long offset = piece.offset(i);
            long end = Math.min(to, piece.firstAfter(offset));
            int y = (int) (piece.y1 + (piece.y2 < piece.y1 ? -offset : offset));
            if (y >= clip.y() && y < clip.bottom()) {
                int x = (int) (leftwards ? piece.x1 - (end - 1) : piece.x1 + i);
                painter.paintRow(surface, x, y, (int) (end - i), paint);
            }
            steps += 1 + (end - i >> 4);
            i = end;
        }
    }

    private void drawSteep(Piece piece, Rect clip, Rect seen) {
        boolean upwards = piece.y2 < piece.y1;
        long from = upwards ? piece.y1 - (seen.bottom() - 1L) : (long) seen.y() - piece.y1;
        long to = Math.min(from + seen.height(), piece.length());
        for (long i = from; i < to; i++) {
            long offset = piece.offset(i);
            int x = (int) (piece.x1 + (piece.x2 < piece.x1 ? -offset : offset));
            if (x >= clip.x() && x < clip.right()) {
                painter.paintRow(surface, x, (int) (upwards ? piece.y1 - i : piece.y1 + i), 1, paint);
            }
        }
        steps += to - from;
    }

    /** A straight piece. Step {@code i} along its longer side is {@link #offset} aside on its shorter one. */
    private record Piece(int x1, int y1, int x2, int y2) {
        private long width() {
            return Math.abs((long) x2 - x1);
        }

        private long height() {
            return Math.abs((long) y2 - y1);
        }

        boolean isFlat() {
            return width() > height();
        }

        long length() {
            return Math.max(width(), height());
        }

        private boolean isBackwards() {
            return isFlat() ? x2 < x1 : y2 < y1;
        }

        long offset(long i) {
            long side = Math.min(width(), height());
            return Math.floorDiv(2 * side * i + length() - (isBackwards() ? 1 : 0), 2 * length());
        }

        /** The first step that is more than so far aside. */
        long firstAfter(long offset) {
            long side = Math.min(width(), height());
            if (side == 0) {
                return Long.MAX_VALUE;
            }
            long numerator = 2 * length() * (offset + 1) - length() + (isBackwards() ? 1 : 0);
            return -Math.floorDiv(-numerator, 2 * side);
        }

        Rect bounds() {
            return Rect.ofEdges(
                    Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2) + 1, Math.max(y1, y2) + 1);
        }
    }
}
