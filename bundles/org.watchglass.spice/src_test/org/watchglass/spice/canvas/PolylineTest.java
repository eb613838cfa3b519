package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.display.Path;
import org.watchglass.spice.wire.display.Path.Segment;
import org.watchglass.spice.wire.display.Point;

class PolylineTest {
    private static final int WHOLE = Segment.BEGIN | Segment.END;

    private static List<String> lines(Segment... segments) {
        List<String> lines = new ArrayList<>();
        new Polyline().eachOf(new Path(List.of(segments)), line -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                text.append(line.x(i)).append(',').append(line.y(i)).append(' ');
            }
            lines.add(text.toString().trim());
        });
        return lines;
    }

    private static Segment segment(int flags, int... sixteenths) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < sixteenths.length; i += 2) {
            points.add(new Point(sixteenths[i], sixteenths[i + 1]));
        }
        return new Segment(flags, points);
    }

    @Test
    void roundsToTheNearestPixelAndHalvesDown() {
        assertEquals(List.of("1,1 2,-1"), lines(segment(WHOLE, 16, 24, 25, -20)));
    }

    @Test
    void closesALine() {
        assertEquals(
                List.of("0,0 1,0 1,1 0,0"),
                lines(segment(WHOLE | Segment.CLOSE, 0, 0, 16, 0, 16, 16)));
    }

    @Test
    void goesOnWithTheNextSegment() {
        assertEquals(
                List.of("0,0 1,0 2,0", "3,3"),
                lines(segment(Segment.BEGIN, 0, 0, 16, 0), segment(Segment.END, 32, 0),
                        segment(Segment.BEGIN, 48, 48)));
    }

    @Test
    void bendsCurves() {
        assertEquals(
                List.of("0,0 9,7 13,8 18,9 22,8 27,7 36,0"),
                lines(segment(WHOLE | Segment.BEZIER, 0, 0, 192, 192, 384, 192, 576, 0)));
    }

    @Test
    void drawsAStraightCurveAsALine() {
        assertEquals(List.of("0,0 9,0"), lines(segment(WHOLE | Segment.BEZIER, 0, 0, 48, 0, 96, 0, 144, 0)));
    }

    @Test
    void endsWhereACurveHasNoLength() {
        assertEquals(List.of("0,0 0,0"), lines(segment(WHOLE | Segment.BEZIER, 0, 0, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void endsWhereACurveIsNeverStraight() {
        int far = Integer.MAX_VALUE;
        String line = lines(segment(WHOLE | Segment.BEZIER, 0, 0, far, -far, -far, far, 160, 0)).get(0);
        assertTrue(line.endsWith(" 10,0"));
    }
}
