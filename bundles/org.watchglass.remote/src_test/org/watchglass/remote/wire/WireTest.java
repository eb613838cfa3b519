package org.watchglass.remote.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.WireTap.Secrets;

class WireTest {
    private static final byte[] CLEAR = {1, 2, 3};
    private static final byte[] MASKED = {0, 0, 3};
    private static final WireChannel MAIN = new WireChannel("main", 1, 0, List.of());

    /** What somebody has heard. */
    private static class Heard implements WireListener {
        final List<String> events = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onOpened(WireChannel channel) {
            events.add("opened " + channel);
        }

        @Override
        public boolean packet(WireMessage message) {
            events.add(message.name() + " " + message.serial() + " starts with " + message.bytes().get());
            return true;
        }

        @Override
        public void onGap(WireChannel channel, long serial, ProtocolGap gap) {
            events.add("gap in " + serial);
        }

        @Override
        public void onFrame(FrameEnd frame) {
            events.add("frame " + frame.number());
        }

        @Override
        public void onSizesWanted(SizesWanted wanted) {
            events.add("wanted " + wanted.monitors());
        }

        @Override
        public void onClosed(WireChannel channel, long timeNanos) {
            events.add("closed " + channel);
        }
    }

    private final Heard heard = new Heard();

    private static void say(WireLine line, long serial) {
        line.message(WireDirection.FROM_SERVER, serial, 101, "INIT", CLEAR, MASKED);
    }

    @Test
    void tellsOfAConnectionFromItsBeginningToItsEnd() {
        Wire wire = new Wire(false);
        wire.add(heard, Secrets.MASKED);
        WireLine line = wire.open(MAIN);
        say(line, 1);
        line.gap(1, new ProtocolGap("INIT", ""));
        line.close();
        assertEquals(List.of("opened main", "INIT 1 starts with 0", "gap in 1", "closed main"), heard.events);
    }

    @Test
    void tellsSecretsOnlyIfAskedTo() {
        Wire wire = new Wire(false);
        wire.add(heard, Secrets.INCLUDED);
        say(wire.open(MAIN), 1);
        assertEquals(List.of("opened main", "INIT 1 starts with 1"), heard.events);
    }

    @Test
    void tellsWhoComesLaterOfTheConnectionsThatAreThere() {
        Wire wire = new Wire(false);
        WireLine line = wire.open(MAIN);
        say(line, 1);
        wire.add(heard, Secrets.MASKED);
        say(line, 2);
        assertEquals(List.of("opened main", "INIT 2 starts with 0"), heard.events);
    }

    @Test
    void tellsWhoComesTooLateNothing() {
        Wire wire = new Wire(false);
        wire.open(MAIN).close();
        wire.add(heard, Secrets.MASKED);
        assertEquals(List.of(), heard.events);
    }

    @Test
    void tellsNothingMoreToWhoHasLeft() {
        Wire wire = new Wire(true);
        WireLine line = wire.open(MAIN);
        wire.add(heard, Secrets.MASKED);
        wire.remove(heard);
        say(line, 1);
        assertFalse(line.isHeard());
        assertEquals(List.of("opened main"), heard.events);
    }

    @Test
    void keepsTheStartForTheFirstListener() {
        Wire wire = new Wire(true);
        WireLine line = wire.open(MAIN);
        say(line, 1);
        line.gap(1, new ProtocolGap("INIT", ""));
        line.frame(new FrameEnd(0, 1, MAIN, 1, null, 0, 0, 0, false, 5));
        line.sizesWanted(new SizesWanted(MAIN, List.of(), 6));
        wire.add(heard, Secrets.INCLUDED);
        say(line, 2);
        line.close();
        assertEquals(List.of("opened main", "INIT 1 starts with 1", "gap in 1", "frame 1", "wanted []",
                "INIT 2 starts with 1",
                "closed main"), heard.events);
    }

    @Test
    void keepsNoMoreThanItMay() {
        Wire wire = new Wire(true);
        WireLine line = wire.open(MAIN);
        byte[] large = new byte[(int) StartTape.MAX_BYTES / 2];
        for (int serial = 1; serial <= 3; serial++) {
            line.message(WireDirection.FROM_SERVER, serial, 101, "INIT", large, large);
        }
        wire.add(heard, Secrets.MASKED);
        assertEquals(List.of("opened main", "INIT 1 starts with 0"), heard.events);
    }

    @Test
    void keepsTheOrderWhileTheStartIsPlayed() throws Exception {
        Wire wire = new Wire(true);
        WireLine line = wire.open(MAIN);
        CountDownLatch begun = new CountDownLatch(1000);
        AtomicBoolean enough = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            for (long serial = 1; !enough.get(); serial++) {
                say(line, serial);
                begun.countDown();
            }
        });
        reader.start();
        begun.await();
        wire.add(heard, Secrets.MASKED);
        enough.set(true);
        reader.join();
        List<String> all = List.copyOf(heard.events);
        for (int i = 1; i < all.size(); i++) {
            assertEquals("INIT " + i + " starts with 0", all.get(i));
        }
        assertTrue(all.size() > 1000);
    }

    @Test
    void letsGoOfAListenerThatFails() {
        Wire wire = new Wire(false);
        WireLine line = wire.open(MAIN);
        wire.add(message -> {
            throw new IllegalStateException("on purpose");
        }, Secrets.MASKED);
        say(line, 1);
        assertFalse(line.isHeard());
    }

    @Test
    void costsNoMemoryIfNobodyListens() {
        WireLine line = new Wire(false).open(MAIN);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int i = 0; i < 20_000; i++) {
            before = i == 10_000 ? threads.getCurrentThreadAllocatedBytes() : before;
            if (line.isHeard()) {
                say(line, i);
            }
        }
        assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before, 1000);
    }
}
