package org.watchglass.spice.canvas;

import java.util.List;
import org.watchglass.spice.canvas.LineCorner.Face;

/**
 * Draws dashed lines: each dash is a rectangle one pixel wide along the line, and dashes that go round a
 * corner are joined there by a mitre, as far as it is not too long.
 */
final class DashedLine {
    private static final int TOP = 0;
    private static final int RIGHT = 1;
    private static final int BOTTOM = 2;
    private static final int LEFT = 3;

    /** Dashes that one message may have. */
    private static final int MAX_DASHES = 1 << 17;

    private final int[] dashes;
    private final boolean startsWithGap;
    private final ConvexShape shape = new ConvexShape();
    private int index;
    private int remaining;
    private int drawn;

    private DashedLine(int[] dashes, boolean startsWithGap) {
        this.dashes = dashes;
        this.startsWithGap = startsWithGap;
    }

    /** @param sixteenths the lengths of dashes and gaps in turn; there is at least one */
    static DashedLine of(List<Integer> sixteenths, boolean startsWithGap) {
        int[] lengths = sixteenths.stream().mapToInt(length -> Polyline.pixel(length) & 255).toArray();
        if (startsWithGap) {
            int first = lengths[0];
            System.arraycopy(lengths, 1, lengths, 0, lengths.length - 1);
            lengths[lengths.length - 1] = first;
        }
        return new DashedLine(lengths, startsWithGap);
    }

    /** Whether there is any dash or gap: otherwise nothing can be drawn. */
    boolean isPossible() {
        for (int dash : dashes) {
            if (dash > 0) {
                return true;
            }
        }
        return false;
    }

    boolean isTooLong() {
        return drawn > MAX_DASHES;
    }

    /**
     * Covers the pixels of a line.
     *
     * @param everyCorner whether corners are always joined; otherwise only where no dash covers the corner
     */
    void cover(Polyline line, boolean everyCorner, Stencil stencil) {
        int last = line.size() - 1;
        boolean closed = line.x(0) == line.x(last) && line.y(0) == line.y(last);
        LineCorner corner = new LineCorner(shape, everyCorner, stencil);
        begin();
        boolean anything = false;
        boolean joinsStart = false;
        boolean wasDash = false;
        for (int i = 1; i <= last && !isTooLong(); i++) {
            long dx = (long) line.x(i) - line.x(i - 1);
            long dy = (long) line.y(i) - line.y(i - 1);
            if (dx == 0 && dy == 0) {
                continue;
            }
            boolean isDash = isDash();
            Face face = Face.leaving(dx, dy);
            cover(line.x(i - 1), line.y(i - 1), face, stencil);
            if (!anything) {
                joinsStart = closed && isDash;
                corner.start(line.x(i - 1), line.y(i - 1), face);
            } else if (isDash && wasDash) {
                corner.join(line.x(i - 1), line.y(i - 1), face);
            }
            corner.arrive(face);
            wasDash = isDash() ^ remaining == dashes[index];
            anything = true;
        }
        if (anything && wasDash && joinsStart) {
            corner.joinStart();
        }
    }

    private void begin() {
        index = 0;
        remaining = dashes[0];
        if (startsWithGap) {
            next();
        }
        while (remaining == 0) {
            next();
        }
    }

    private void next() {
        index = (index + 1) % dashes.length;
        remaining = dashes[index];
    }

    private boolean isDash() {
        return (index & 1) == 0;
    }

    /** The dashes of one piece, which are rectangles between two of its faces. */
    private void cover(long fromX, long fromY, Face face, Stencil stencil) {
        double length = 2 * face.k();
        setEdges(face);
        double left = length;
        while (left > remaining && !isTooLong()) {
            shape.moveCorner(RIGHT, remaining * face.dx() / length, remaining * face.dy() / length);
            shape.moveCorner(BOTTOM, remaining * face.dx() / length, remaining * face.dy() / length);
            shape.setDistance(RIGHT, shape.x(RIGHT) * face.dx() + shape.y(RIGHT) * face.dy());
            if (isDash()) {
                shape.fill(4, fromX, fromY, stencil);
            }
            drawn++;
            left -= remaining;
            next();
            shape.setCorner(TOP, shape.x(RIGHT), shape.y(RIGHT));
            shape.setCorner(LEFT, shape.x(BOTTOM), shape.y(BOTTOM));
            shape.setDistance(LEFT, -shape.k(RIGHT));
        }
        if (isDash()) {
            coverEnd(fromX + face.dx(), fromY + face.dy(), face, stencil);
        }
        remaining = (int) (remaining - left);
        if (remaining == 0) {
            next();
        }
    }

    /** The last dash, which may go on in the next piece; seen from the other end. */
    private void coverEnd(long toX, long toY, Face face, Stencil stencil) {
        shape.moveCorner(TOP, -face.dx(), -face.dy());
        shape.moveCorner(LEFT, -face.dx(), -face.dy());
        shape.setCorner(RIGHT, face.x(), face.y());
        shape.setCorner(BOTTOM, -face.x(), -face.y());
        shape.setDistance(RIGHT, 0);
        shape.setDistance(LEFT, shape.k(LEFT) + face.dx() * face.dx() + face.dy() * face.dy());
        shape.fill(4, toX, toY, stencil);
    }

    private void setEdges(Face face) {
        shape.setCorner(TOP, face.x(), face.y());
        shape.setCorner(RIGHT, face.x(), face.y());
        shape.setCorner(BOTTOM, -face.x(), -face.y());
        shape.setCorner(LEFT, -face.x(), -face.y());
        shape.setEdge(TOP, face.dx(), face.dy(), face.k());
        shape.setEdge(RIGHT, -face.dy(), face.dx(), 0);
        shape.setEdge(BOTTOM, -face.dx(), -face.dy(), face.k());
        shape.setEdge(LEFT, face.dy(), -face.dx(), 0);
    }
}
