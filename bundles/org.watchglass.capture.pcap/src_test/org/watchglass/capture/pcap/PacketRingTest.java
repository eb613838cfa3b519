package org.watchglass.capture.pcap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.PacketBuffer.Moment;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireMessage;

class PacketRingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long SECOND = 1_000_000_000;
    private static final int MANY = 20_000;

    private final WireChannel main = channel("main", 1);
    private final WireChannel display = channel("display-0", 2);
    private final WireChannel inputs = channel("inputs", 3);
    private final Path folder;
    private long now = 1000 * SECOND;
    private int saved;
    private PacketRing ring = ring(10_000_000);

    PacketRingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private PacketRing ring(long maxBytes) {
        return new PacketRing(new ReplayLimits(MINUTE, maxBytes), "Test 1.0", () -> now);
    }

    private WireChannel channel(String name, int type) {
        LinkMessage asked = new LinkMessage(WireDirection.TO_SERVER, now, ByteBuffer.wrap(new byte[42]));
        LinkMessage answered =
                new LinkMessage(WireDirection.FROM_SERVER, now, ByteBuffer.wrap(new byte[194]));
        return new WireChannel(name, type, 0, List.of(asked, answered));
    }

    private boolean say(WireChannel channel, long number, int length) {
        now += 1000;
        return ring.packet(new WireMessage(channel, WireDirection.FROM_SERVER, number, 101, "MODE", now,
                ByteBuffer.wrap(new byte[length]).asReadOnlyBuffer()));
    }

    private Capture saved() throws IOException {
        return saved(ring.hold(now), MINUTE);
    }

    private Capture saved(Moment moment, Duration last) throws IOException {
        Path file = folder.resolve(++saved + ".pcapng");
        moment.save(file, last);
        return Capture.read(file);
    }

    /** Lengths of the messages of a channel, without the link stage. */
    private static List<Integer> lengths(Capture capture, String channel) {
        int number = capture.interfaces.indexOf(channel);
        return capture.data().stream().filter(packet -> packet.number() == number).skip(2)
                .map(packet -> packet.data().length).toList();
    }

    @Test
    void writesEachConnectionFromItsLinkStageInTheOrderOfTime() throws Exception {
        ring.onOpened(main);
        ring.onOpened(display);
        say(main, 1, 10);
        say(display, 1, 20);
        say(main, 2, 30);
        Capture capture = saved();
        assertEquals(List.of("main", "display-0"), capture.interfaces);
        assertEquals(List.of(42, 194, 42, 194, 10, 20, 30),
                capture.data().stream().map(packet -> packet.data().length).toList());
        assertEquals(List.of("main 2 0", "display-0 1 0"), capture.statistics);
    }

    @Test
    void letsGoOfWhatIsTooOldAndSaysWhatIsMissing() throws Exception {
        ring.onOpened(display);
        say(display, 1, 10);
        now += 50 * SECOND;
        say(display, 2, 20);
        now += 30 * SECOND;
        say(display, 3, 30);
        Capture capture = saved();
        assertEquals(List.of(20, 30), lengths(capture, "display-0"));
        assertEquals(List.of("hole: 1 message from the server before this one is not in this file"),
                capture.data().get(2).comments());
        assertTrue(capture.packets.get(0).time() <= capture.data().get(2).time());
        assertTrue(capture.data().get(2).time() - capture.packets.get(0).time() < SECOND, "an old time");
        assertEquals(2 * 150 + 50, ring.bytes());
    }

    @Test
    void aConnectionThatIsSilentGivesBackItsRoomToo() {
        ring.onOpened(display);
        ring.onOpened(inputs);
        say(display, 1, 1000);
        now += 70 * SECOND;
        say(inputs, 1, 10);
        assertEquals(160, ring.bytes());
    }

    @Test
    void writesNoMoreThanWhatIsAskedFor() throws Exception {
        ring.onOpened(display);
        for (int second = 1; second <= 30; second++) {
            now += SECOND;
            say(display, second, second);
        }
        assertEquals(List.of(28, 29, 30),
                lengths(saved(ring.hold(now), Duration.ofMillis(2500)), "display-0"));
    }

    @Test
    void aChannelMayUseWhatTheOthersLeaveAndLosesThatFirst() throws Exception {
        ring = ring(1_000_000);
        ring.onOpened(display);
        ring.onOpened(inputs);
        for (int n = 1; n <= 90; n++) {
            say(inputs, n, 9_850);
        }
        assertEquals(900_000, ring.bytes());
        for (int n = 1; n <= 300; n++) {
            say(display, n, 9_850);
            assertTrue(ring.bytes() <= 1_000_000);
        }
        Capture capture = saved();
        assertEquals(94, lengths(capture, "display-0").size(), 2.0);
        assertEquals(6, lengths(capture, "inputs").size(), 1.0);
    }

    @Test
    void refusesWhatIsLargerThanAllItMayKeep() throws Exception {
        ring = ring(10_000);
        ring.onOpened(display);
        say(display, 1, 100);
        assertFalse(say(display, 2, 10_001));
        assertTrue(say(display, 3, 10));
        assertEquals(List.of(100, 10), lengths(saved(), "display-0"));
        ring.limit(new ReplayLimits(MINUTE, 1));
        assertEquals(0L, ring.bytes());
    }

    @Test
    void whatIsHeldDoesNotChange() throws Exception {
        ring = ring(100_000);
        ring.onOpened(display);
        say(display, 1, 100);
        Moment moment = ring.hold(now);
        for (int n = 2; n <= 1000; n++) {
            say(display, n, 1000);
        }
        ring.close();
        assertEquals(List.of(100), lengths(saved(moment, MINUTE), "display-0"));
        assertEquals(List.of(100), lengths(saved(moment, MINUTE), "display-0"));
        assertEquals(250L, moment.bytes());
        assertEquals(0L, ring.bytes());
        assertFalse(say(display, 1001, 1));
    }

    @Test
    void keepsACopy() throws Exception {
        ring.onOpened(display);
        byte[] bytes = {1, 2, 3};
        ring.packet(new WireMessage(display, WireDirection.FROM_SERVER, 1, 101, "MODE", now,
                ByteBuffer.wrap(bytes)));
        bytes[0] = 7;
        assertArrayEquals(new byte[] {1, 2, 3}, saved().data().get(2).data());
    }

    @Test
    void allocatesLittleBesideTheCopy() {
        ring.onOpened(display);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        ByteBuffer bytes = ByteBuffer.wrap(new byte[1000]).asReadOnlyBuffer();
        WireMessage message =
                new WireMessage(display, WireDirection.FROM_SERVER, 1, 101, "MODE", now, bytes);
        long before = 0;
        for (int i = 0; i < 2 * MANY; i++) {
            before = i == MANY ? threads.getCurrentThreadAllocatedBytes() : before;
            ring.packet(message);
        }
        assertEquals(1150, (threads.getCurrentThreadAllocatedBytes() - before) / MANY, 150.0);
    }

    @Test
    void aSessionCanBeReplayedIfItsStartIsThereAndNothingIsMissing() throws Exception {
        ring.onOpened(main);
        ring.onOpened(inputs);
        say(main, 1, 10);
        ring.onOpened(display);
        say(display, 1, 10);
        assertTrue(ring.hold(now).save(folder.resolve("start"), MINUTE));
        say(display, 3, 10);
        assertFalse(ring.hold(now).save(folder.resolve("hole"), MINUTE));
        String comment = Capture.read(folder.resolve("hole")).comments.get(3);
        assertTrue(comment.contains("Not replayable"), comment);
    }

    @Test
    void aSessionThatBeganBeforeCannotBeReplayed() throws Exception {
        ring.onOpened(main);
        ring.onOpened(display);
        assertFalse(ring.hold(now).save(folder.resolve("silent"), MINUTE));
        say(main, 400, 10);
        assertFalse(ring.hold(now).save(folder.resolve("late"), MINUTE));
        ring.onClosed(main, now);
        ring.onClosed(display, now);
        WireChannel next = channel("main", 1);
        ring.onOpened(next);
        say(next, 1, 10);
        assertTrue(ring.hold(now).save(folder.resolve("next"), MINUTE), "the next session has its start");
    }

    @Test
    void aClosedConnectionIsForgottenWhenAllOfItIsTooOld() throws Exception {
        ring.onOpened(display);
        ring.onOpened(main);
        say(display, 1, 10);
        ring.onClosed(display, now);
        Capture capture = saved();
        assertEquals(2L, capture.packets.stream().filter(Capture.Packet::isFin).count());
        now += 61 * SECOND;
        say(main, 1, 10);
        assertEquals(List.of("main"), saved().interfaces);
    }

    @Test
    void whatADisconnectedConsoleHasSaidDoesNotGrowOld() throws Exception {
        ring.onOpened(display);
        say(display, 1, 10);
        long end = now;
        ring.onClosed(display, now);
        now += 1000 * SECOND;
        assertEquals(List.of(10), lengths(saved(ring.hold(end), MINUTE), "display-0"));
    }

    @Test
    void tellsOfAGapWhoseMessageWasLetGo() throws Exception {
        ring.onOpened(display);
        say(display, 7, 10);
        ring.onGap(display, 9, new ProtocolGap("DRAW_TEXT", "vector glyphs"));
        List<String> comments = new ArrayList<>();
        saved().packets.forEach(packet -> comments.addAll(packet.comments()));
        assertTrue(comments.contains("message 9 from the server (not in this file) is not shown as it should"
                + " be: protocol gap: DRAW_TEXT (vector glyphs)"), comments::toString);
    }

    @Test
    void leavesNothingBehindIfItCannotWrite() throws Exception {
        ring.onOpened(display);
        Path missing = folder.resolve("missing").resolve("file");
        assertThrows(IOException.class,
                () -> ring.hold(now).save(missing, MINUTE));
        try (var files = Files.list(folder)) {
            assertEquals(0L, files.count());
        }
    }

    @Test
    void hasNothingToWriteWithoutAConnection() {
        assertTrue(ring.hold(now).isEmpty());
    }
}
