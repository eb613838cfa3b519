package org.watchglass.ui.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireMessage;

class TrafficLogTest {
    private static final WireChannel DISPLAY = new WireChannel("display-0", 2, 0, List.of());
    private static final WireChannel MAIN = new WireChannel("main", 1, 0, List.of());

    private final TrafficLog log = new TrafficLog();

    private static TrafficRow row(long number, WireChannel channel, String name) {
        return TrafficRow.of(number, message(channel, name, number * 1000, new byte[] {1, 2, 3}));
    }

    private static WireMessage message(WireChannel channel, String name, long timeNanos, byte[] bytes) {
        return new WireMessage(channel, WireDirection.FROM_SERVER, 1, 302, name, timeNanos,
                ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    /** Every third message is of the main channel. */
    private void fill(int from, int to) {
        List<TrafficRow> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(i % 3 == 0 ? row(i, MAIN, "PING") : row(i, DISPLAY, "DRAW_COPY"));
        }
        log.add(rows);
    }

    private List<Long> shown() {
        return IntStream.range(0, log.size()).mapToObj(i -> log.row(i).number()).toList();
    }

    @Test
    void showsMessagesInTheirOrder() {
        fill(0, 5);
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), shown());
        assertEquals(Set.of("display-0", "main"), log.channels());
    }

    @Test
    void whenItIsFullTheOldestGo() {
        fill(0, TrafficLog.CAPACITY + 7);
        assertEquals(TrafficLog.CAPACITY, log.size());
        assertEquals(7, log.row(0).number());
        assertEquals(TrafficLog.CAPACITY + 6, log.row(log.size() - 1).number());
        assertEquals(TrafficLog.CAPACITY + 7, log.heard());
    }

    @Test
    void ofAFullOneOnlyWhatIsKeptIsFound() {
        log.setFilter(new TrafficFilter("main", ""));
        fill(0, 3 * TrafficLog.CAPACITY);
        List<Long> expected = IntStream.range(2 * TrafficLog.CAPACITY, 3 * TrafficLog.CAPACITY)
                .filter(i -> i % 3 == 0)
                .mapToObj(i -> (long) i)
                .toList();
        assertEquals(expected, shown());
    }

    @Test
    void anotherFilterFindsTheSameAsOneFromTheStart() {
        fill(0, TrafficLog.CAPACITY + 100);
        log.setFilter(new TrafficFilter("", "ping"));
        List<Long> late = shown();
        TrafficFilter first = new TrafficFilter("", "ping");
        long pings = IntStream.range(100, TrafficLog.CAPACITY + 100).filter(i -> i % 3 == 0).count();
        assertEquals(pings, late.size());
        assertTrue(IntStream.range(0, log.size()).allMatch(i -> first.shows(log.row(i))));
    }

    @Test
    void clearedItBeginsAgain() {
        fill(0, 10);
        log.clear();
        assertEquals(0, log.size());
        fill(20, 21);
        assertEquals(0, log.seconds(log.row(0)), "time begins with the first that is shown");
    }

    @ParameterizedTest
    @CsvSource({"draw, true", "DRAW copy, true", "draw -copy, false", "-ping, true", "display draw, true",
        "ping, false", "-, true"})
    void wordsOfAFilterMustAllBeThere(String text, boolean shows) {
        TrafficRow row = row(0, DISPLAY, "DRAW_COPY -");
        assertEquals(shows, new TrafficFilter("", text).shows(row));
        assertFalse(new TrafficFilter("main", text).shows(row));
    }

    @Test
    void onlyTheHeadOfAMessageIsKept() {
        byte[] bytes = new byte[10_000];
        bytes[TrafficRow.MAX_HEAD - 1] = 7;
        TrafficRow row = TrafficRow.of(0, message(DISPLAY, "DRAW_COPY", 0, bytes));
        bytes[TrafficRow.MAX_HEAD - 1] = 8;
        assertEquals(10_000, row.size());
        assertEquals(TrafficRow.MAX_HEAD, row.head().length);
        assertEquals(7, row.head()[TrafficRow.MAX_HEAD - 1], "a copy: the message is borrowed");
    }

    @Test
    void aMessageIsShownByteByByte() {
        byte[] bytes = "Hello, \u0001 world of SPICE".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        String text = MessageText.of(TrafficRow.of(0, message(DISPLAY, "DRAW_COPY", 0, bytes)), 1.5);
        assertTrue(
                text.contains("0000  48 65 6c 6c 6f 2c 20 01 20 77 6f 72 6c 64 20 6f  Hello, . world o\n"),
                text);
        assertTrue(text.contains("0010  66 20 53 50 49 43 45                             f SPICE\n"), text);
        assertTrue(text.contains("1.500000"), text);
    }

    @Test
    void whatNobodyFetchesIsRefusedAndCounted() {
        TrafficTap tap = new TrafficTap();
        WireMessage message = message(DISPLAY, "DRAW_COPY", 0, new byte[1]);
        for (int i = 0; i < TrafficTap.CAPACITY; i++) {
            assertTrue(tap.packet(message));
        }
        assertFalse(tap.packet(message));
        assertEquals(TrafficTap.CAPACITY, tap.fetch().size());
        assertTrue(tap.packet(message));
        List<Long> numbers = tap.fetch().stream().map(TrafficRow::number).toList();
        assertEquals(List.of((long) TrafficTap.CAPACITY + 1), numbers);
    }

    @Test
    void manyThreadsLoseNothing() throws InterruptedException {
        TrafficTap tap = new TrafficTap();
        CountDownLatch done = new CountDownLatch(4);
        for (int thread = 0; thread < 4; thread++) {
            new Thread(() -> {
                for (int i = 0; i < 2000; i++) {
                    tap.packet(message(DISPLAY, "DRAW_COPY", 0, new byte[1]));
                }
                done.countDown();
            }).start();
        }
        List<TrafficRow> rows = new ArrayList<>();
        while (done.getCount() > 0) {
            rows.addAll(tap.fetch());
        }
        rows.addAll(tap.fetch());
        assertEquals(8000, rows.stream().map(TrafficRow::number).distinct().count());
    }
}
