package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.watchglass.capture.PacketBuffer;
import org.watchglass.recorder.Held.Why;
import org.watchglass.report.Report;
import org.watchglass.report.Report.Type;

class SnapshotsTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final Snapshots snapshots = new Snapshots();

    private static Held held(Why why, int second, long bytes) {
        return new Held(why, NOON.plusSeconds(second), List.of(), new PacketBuffer.Moment() {
            @Override
            public boolean isEmpty() {
                return false;
            }

            @Override
            public long bytes() {
                return bytes;
            }

            @Override
            public boolean save(Path target, Duration last) {
                return false;
            }
        });
    }

    private Held add(Why why, int second) {
        Held one = held(why, second, 10);
        snapshots.add(one, 1000);
        return one;
    }

    private @Nullable Held of(Type type, int second) {
        return snapshots.of(
                new Report(type, "", new FakeConsole(0), NOON.plusSeconds(second), null));
    }

    @Test
    void keepsFiveAndLetsGoOfNoticesFirst() {
        Held lost = add(Why.DISCONNECT, 0);
        for (int second = 2; second < 20; second += 2) {
            add(Why.NOTICE, second);
        }
        assertEquals(50, snapshots.bytes());
        assertSame(lost, of(Type.CONNECTION, 20));
    }

    @Test
    void theNewestStaysHoweverMuchItIs() {
        add(Why.WISH, 0);
        Held large = held(Why.NOTICE, 10, 5000);
        snapshots.add(large, 1000);
        assertEquals(5000, snapshots.bytes());
        assertSame(large, of(Type.PEDANTIC, 10));
    }

    @Test
    void anEventOfTheFutureOrOfLongAgoIsAnotherOne() {
        add(Why.DISCONNECT, 0);
        assertNull(of(Type.CONNECTION, -3));
        assertNull(of(Type.CONNECTION, 61));
        assertNull(of(Type.CURSOR, 0));
        assertNull(of(Type.AUTO, 3));
    }

    @Test
    void aReportTakesTheNewestOfItsKind() {
        add(Why.NOTICE, 0);
        Held gap = add(Why.NOTICE, 5);
        Held wish = add(Why.WISH, 30);
        assertSame(gap, of(Type.PEDANTIC, 40));
        assertSame(wish, of(Type.INPUT, 31));
        assertSame(wish, of(Type.CONNECTION, 30));
        snapshots.remove(gap);
        assertFalse(of(Type.PEDANTIC, 40) == gap);
    }

    @Test
    void noticesThatComeAllTheTimeAreOne() {
        assertTrue(snapshots.wantsNotice(NOON));
        add(Why.NOTICE, 0);
        assertFalse(snapshots.wantsNotice(NOON.plusMillis(900)));
        assertTrue(snapshots.wantsNotice(NOON.plusMillis(1100)));
    }
}
