package org.watchglass.capture.pcap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.capture.PacketOutput;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.TrafficRules;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.GuestAgent.Monitor;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireMessage;

@Timeout(60)
class PcapSinkTest {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final long TIME = 1_000_000;

    private final Path folder;
    private final WireChannel display = channel("display-0");
    private final CompletableFuture<EndReason> ended = new CompletableFuture<>();
    private PcapSink sink;

    PcapSinkTest(@TempDir Path folder) {
        this.folder = folder;
        sink = sink(TrafficRules.NO_LIMIT);
    }

    private PcapSink sink(long maxBytes) {
        TrafficRules rules = new TrafficRules(true, maxBytes, false);
        return new PcapSink(new PacketOutput(folder, "traffic", rules), Ticker.SYSTEM);
    }

    private static WireChannel channel(String name) {
        LinkMessage asked = new LinkMessage(WireDirection.TO_SERVER, TIME, ByteBuffer.wrap(new byte[42]));
        LinkMessage answered =
                new LinkMessage(WireDirection.FROM_SERVER, TIME, ByteBuffer.wrap(new byte[194]));
        return new WireChannel(name, 2, 0, List.of(asked, answered));
    }

    private void write() {
        WallClock clock = new WallClock(Clock.systemUTC(), Ticker.SYSTEM);
        new Thread(() -> sink.run("Test 1.0", clock, (reason, detail, file) -> ended.complete(reason)),
                "test pcap").start();
    }

    private boolean say(WireDirection direction, long serial, byte... bytes) {
        return say(direction, serial, 101, bytes);
    }

    private boolean say(WireDirection direction, long serial, int type, byte... bytes) {
        return sink.packet(new WireMessage(display, direction, serial, type, "MODE", TIME,
                ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
    }

    private boolean say(long serial, byte... bytes) {
        return say(WireDirection.FROM_SERVER, serial, bytes);
    }

    private Capture finish() throws Exception {
        return Capture.read(sink.close(BOUND).path());
    }

    /** What the display said after the link stage, put together. */
    private static byte[] said(Capture capture) {
        ByteBuffer all = ByteBuffer.allocate(1 << 20);
        capture.data().stream().filter(packet -> !packet.up()).skip(1)
                .forEach(packet -> all.put(packet.data()));
        return Arrays.copyOf(all.array(), all.position());
    }

    @Test
    void beginsEachConnectionWithItsHandshakeAndItsLinkStage() throws Exception {
        write();
        sink.onOpened(display);
        Capture capture = finish();
        assertEquals(List.of("display-0"), capture.interfaces);
        assertTrue(capture.packets.get(0).isSyn() && capture.packets.get(0).up());
        assertTrue(capture.packets.get(1).isSyn() && !capture.packets.get(1).up());
        assertEquals(List.of(42, 194),
                capture.data().stream().map(packet -> packet.data().length).toList());
    }

    @Test
    void saysWhoWroteItAndWhatIsMadeUp() throws Exception {
        write();
        sink.onOpened(display);
        Capture capture = finish();
        assertTrue(capture.comments.get(0).startsWith("Test 1.0: SPICE"));
        assertTrue(capture.comments.get(1).contains("overwritten"));
        assertTrue(capture.names.get(0).contains("spice.server"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1460, 65_494, 65_495, 65_496, 200_000})
    void cutsMessagesIntoSegmentsThatFit(int length) throws Exception {
        byte[] message = new byte[length];
        new Random(1).nextBytes(message);
        write();
        sink.onOpened(display);
        say(1, message);
        say(2, (byte) 7);
        Capture capture = finish();
        byte[] all = said(capture);
        assertEquals(length + 1, all.length);
        assertArrayEquals(message, Arrays.copyOf(all, length));
        int segments = (length + 65_494) / 65_495;
        assertEquals(2 + segments + 1, capture.data().size());
        assertEquals(1, capture.data().get(2 + segments).data().length);
    }

    @Test
    void countsSequenceNumbersOfBothSides() throws Exception {
        write();
        sink.onOpened(display);
        say(1, new byte[10]);
        say(WireDirection.TO_SERVER, 1, new byte[20]);
        say(2, new byte[30]);
        List<Capture.Packet> data = finish().data();
        assertEquals(List.of(1L, 1L, 195L, 43L, 205L), data.stream().map(Capture.Packet::sequence).toList());
        assertEquals(List.of(1L, 43L, 43L, 205L, 63L),
                data.stream().map(Capture.Packet::acknowledged).toList());
    }

    @Test
    void helpsWiresharkToFindWhatComesAfterAMessageThatItDoesNotKnow() throws Exception {
        write();
        sink.onOpened(display);
        say(WireDirection.TO_SERVER, 1, 103, new byte[7]);
        say(WireDirection.TO_SERVER, 2, 2, new byte[6]);
        List<Capture.Packet> data = finish().data();
        assertEquals(data.get(2).sequence() + 7 + Dissector.SKIPPED, data.get(3).sequence());
        assertEquals(List.of(Dissector.COMMENT), data.get(2).comments());
    }

    @Test
    void leavesNoHoleInTheStreamAndSaysWhereOneIs() throws Exception {
        write();
        sink.onOpened(display);
        say(1, new byte[10]);
        say(5, new byte[10]);
        List<Capture.Packet> data = finish().data();
        assertEquals(data.get(2).sequence() + 10, data.get(3).sequence());
        assertEquals(List.of("hole: 3 messages from the server before this one are not in this file"),
                data.get(3).comments());
    }

    @Test
    void notesForAReplayWhichConnectionAPortIsAndWhatIsMissing() throws Exception {
        write();
        sink.onOpened(display);
        say(3, new byte[10]);
        List<String> notes = finish().notes;
        // port 50001, from none, channel 2-0, two messages in the link stage, after no message
        assertTrue(notes.get(0).startsWith("57476c730100" + "0100" + "51c3" + "0000" + "0200" + "0000"
                + "02000000" + "0000000000000000" + "0000000000000000"), () -> notes.get(0));
        assertEquals("57476c730100" + "0200" + "51c3" + "0000" + "0200000000000000", notes.get(1));
    }

    @Test
    void notesForAReplayWhatWasDrawnForEachFrame() throws Exception {
        WireChannel cursor = channel("cursor-0");
        write();
        sink.onOpened(display);
        sink.onOpened(cursor);
        sink.onFrame(new FrameEnd(0, 1, display, 7, cursor, 9, -2, 5, true, 513));
        assertEquals("57476c730100" + "0300" + "0000" + "51c3" + "52c3" + "0100" + "0100000000000000"
                + "0700000000000000" + "0900000000000000" + "feffffff" + "05000000" + "0102000000000000",
                finish().notes.get(2));
    }

    @Test
    void notesWhichScreensTheGuestIsAskedFor() throws Exception {
        write();
        sink.onOpened(display);
        sink.onSizesWanted(new SizesWanted(display, List.of(new Monitor(0, 0, 1024, 768)), 513));
        assertEquals("57476c730100" + "0400" + "51c3" + "0100" + "0102000000000000"
                + "0000000000000000" + "0004000000030000", finish().notes.get(1));
    }

    @Test
    void forgetsFramesRatherThanMakeTheDrawingThreadWait() {
        sink.onOpened(display);
        for (int i = 1; i <= 2 * EventQueue.MAX_MESSAGES; i++) {
            sink.onFrame(new FrameEnd(0, i, display, 1, null, 0, 0, 0, false, i));
        }
        assertFalse(say(1, (byte) 1));
    }

    @Test
    void saysInWhichMessageAGapWas() throws Exception {
        write();
        sink.onOpened(display);
        say(1, new byte[10]);
        sink.onGap(display, 1, new ProtocolGap("DRAW_TEXT", "vector glyphs"));
        List<Capture.Packet> all = finish().packets;
        assertEquals(List.of("message 1 from the server (0 before this) is not shown as it should be:"
                + " protocol gap: DRAW_TEXT (vector glyphs)"), all.get(all.size() - 1).comments());
    }

    @Test
    void givesAChannelThatIsConnectedAgainTheSameInterface() throws Exception {
        write();
        sink.onOpened(display);
        sink.onClosed(display, TIME);
        sink.onOpened(channel("display-0"));
        Capture capture = finish();
        assertEquals(List.of("display-0"), capture.interfaces);
        assertEquals(2, capture.packets.stream().filter(Capture.Packet::isFin).count());
        assertEquals(2, capture.packets.stream().map(Capture.Packet::port).distinct().count());
    }

    @Test
    void dropsWhatDoesNotFitAndCountsIt() throws Exception {
        sink.onOpened(display);
        int taken = 0;
        for (int serial = 1; serial <= 3000; serial++) {
            taken += say(serial, (byte) 1) ? 1 : 0;
        }
        assertEquals(EventQueue.MAX_MESSAGES - 1, taken);
        write();
        Capture capture = finish();
        assertEquals(List.of("display-0 3000 " + (3000 - taken)), capture.statistics);
        assertFalse(say(3001, (byte) 1));
    }

    @Test
    void holdsNoMoreBytesThanItMay() {
        sink.onOpened(display);
        byte[] large = new byte[(int) EventQueue.MAX_BYTES / 4];
        for (int serial = 1; serial <= 4; serial++) {
            assertTrue(say(serial, large));
        }
        assertFalse(say(5, (byte) 1));
    }

    @Test
    void deletesTheOldestFileAndBeginsEachSoThatItCanBeUnderstood() throws Exception {
        sink = sink(TrafficRules.LEAST);
        write();
        sink.onOpened(display);
        for (int serial = 1; serial <= 2000; serial++) {
            byte[] message = new byte[1000];
            while (!say(serial, message)) {
                Thread.onSpinWait();
                serial++;
            }
        }
        RecordedFile last = sink.close(BOUND);
        long total = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                total += Files.size(file);
                Capture capture = Capture.read(file);
                assertTrue(capture.packets.get(0).isSyn());
                assertEquals(194, capture.data().get(1).data().length);
            }
        }
        assertTrue(total <= TrafficRules.LEAST, () -> "too large");
        assertTrue(total > TrafficRules.LEAST / 2, () -> "too small");
        assertFalse(Files.exists(folder.resolve("traffic.pcapng")));
        assertTrue(last.complete());
        assertTrue(last.progress().bytes() > total);
    }

    @Test
    void continuesTheNumbersOfAnEarlierSink() throws Exception {
        Files.createFile(folder.resolve("traffic.pcapng"));
        write();
        assertEquals(folder.resolve("traffic-2.pcapng"), sink.close(BOUND).path());
    }

    @Test
    void isForItsUserAlone() throws Exception {
        write();
        Path path = sink.close(BOUND).path();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    @Test
    void saysThatItCannotWrite() throws Exception {
        Files.delete(folder);
        write();
        assertEquals(EndReason.FAILED, ended.get());
        assertFalse(sink.close(BOUND).complete());
    }

    @Test
    void endsItsFilesWhenItsBundleStops() throws Exception {
        PcapSinkFactory factory = new PcapSinkFactory("Test 1.0");
        CompletableFuture<String> told = new CompletableFuture<>();
        sink = (PcapSink) factory.open(
                new PacketOutput(folder, "traffic", new TrafficRules(true, TrafficRules.NO_LIMIT, false)),
                (reason, detail, file) -> told.complete(reason + " " + file.complete()));
        sink.onOpened(display);
        say(1, new byte[10]);
        factory.stop();
        assertEquals("WITHDRAWN true", told.get());
        assertEquals(3, Capture.read(folder.resolve("traffic.pcapng")).data().size());
    }
}
