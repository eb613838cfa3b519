package org.watchglass.spice.wire.display;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** The lines and curves of a stroke. */
public record Path(List<Segment> segments) {
    public Path {
        segments = List.copyOf(segments);
    }

    /** A piece of a path; its points are in 1/16 pixel. */
    public record Segment(int flags, List<Point> points) {
        public static final int BEGIN = 1;
        public static final int END = 2;
        public static final int CLOSE = 8;
        public static final int BEZIER = 16;
        private static final int MIN_SIZE = 5;
        private static final int POINT_SIZE = 8;

        public Segment {
            points = List.copyOf(points);
        }

        static Segment read(WireReader in) throws ProtocolException {
            int flags = in.u8("segment flags");
            int count = in.count("segment points", POINT_SIZE);
            List<Point> points = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                points.add(Point.read("segment point", in));
            }
            return new Segment(flags, points);
        }

        void write(WireWriter out) {
            out.u8(flags).u32(points.size());
            points.forEach(point -> point.write(out));
        }
    }

    //  0               4       5               9
    // +---------------+-------+---------------+------------
    // | segments      | flags | points        | x, y ...      flags, points, x, y ... for each segment
    // +---------------+-------+---------------+------------
    static Path read(WireReader in) throws ProtocolException {
        int count = in.count("path segments", Segment.MIN_SIZE);
        List<Segment> segments = new ArrayList<>(count);
        long points = 0;
        for (int i = 0; i < count; i++) {
            Segment segment = Segment.read(in);
            points += segment.points.size();
            if (points > WireReader.MAX_COUNT) {
                throw in.error("path points: got %d, expected at most %d", points, WireReader.MAX_COUNT);
            }
            segments.add(segment);
        }
        return new Path(segments);
    }

    void write(WireWriter out) {
        out.u32(segments.size());
        segments.forEach(segment -> segment.write(out));
    }
}
