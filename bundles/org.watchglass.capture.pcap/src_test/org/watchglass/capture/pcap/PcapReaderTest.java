package org.watchglass.capture.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.PacketOutput;
import org.watchglass.capture.RecordedTraffic;
import org.watchglass.capture.TrafficRules;
import org.watchglass.capture.UnreadableTrafficException;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.GuestAgent.Monitor;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireMessage;

@Timeout(120)
class PcapReaderTest {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final long TIME = 7_000_000;

    /** What somebody hears, as text: of a session and of its recording, the same. */
    private static final class Heard implements WireListener {
        final List<String> events = new ArrayList<>();

        @Override
        public void onOpened(WireChannel channel) {
            List<String> link = channel.link().stream()
                    .map(it -> it.direction() + " " + it.timeNanos() + " " + hash(it.bytes())).toList();
            events.add("opened " + channel + " " + channel.type() + "-" + channel.id() + " " + link);
        }

        @Override
        public boolean packet(WireMessage message) {
            events.add(message.channel() + " " + message.direction() + " " + message.serial() + " "
                    + message.timeNanos() + " " + hash(message.bytes()));
            return true;
        }

        @Override
        public void onFrame(FrameEnd frame) {
            events.add(frame.toString());
        }

        @Override
        public void onSizesWanted(SizesWanted wanted) {
            events.add(wanted.toString());
        }

        @Override
        public void onClosed(WireChannel channel, long timeNanos) {
            events.add("closed " + channel + " " + timeNanos);
        }

        private static String hash(ByteBuffer bytes) {
            return bytes.remaining() + ":" + bytes.hashCode();
        }
    }

    private final Path folder;
    private final Heard live = new Heard();
    private final Random random = new Random(1);
    private final WireChannel display = channel("display-0", 2);
    private final WireChannel cursor = channel("cursor-0", 4);
    private PcapSink sink;

    PcapReaderTest(@TempDir Path folder) {
        this.folder = folder;
        sink = sink(TrafficRules.NO_LIMIT);
    }

    @BeforeEach
    void write() {
        WallClock clock = new WallClock(Clock.systemUTC(), Ticker.SYSTEM);
        PcapSink written = sink;
        new Thread(() -> written.run("Test 1.0", clock, (reason, detail, file) -> {}), "test pcap").start();
    }

    private PcapSink sink(long maxBytes) {
        return new PcapSink(
                new PacketOutput(folder, "traffic", new TrafficRules(true, maxBytes, false)), Ticker.SYSTEM);
    }

    private static WireChannel channel(String name, int type) {
        LinkMessage asked = new LinkMessage(WireDirection.TO_SERVER, TIME, ByteBuffer.wrap(new byte[42]));
        LinkMessage empty = new LinkMessage(WireDirection.TO_SERVER, TIME, ByteBuffer.wrap(new byte[0]));
        LinkMessage answered =
                new LinkMessage(WireDirection.FROM_SERVER, TIME + 5, ByteBuffer.wrap(new byte[194]));
        List<LinkMessage> link =
                name.startsWith("cursor") ? List.of(asked, answered) : List.of(asked, empty, answered);
        return new WireChannel(name, type, 0, link);
    }

    private void both(Consumer<WireListener> what) {
        what.accept(sink);
        what.accept(live);
    }

    private void say(WireChannel channel, WireDirection direction, long serial, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        both(to -> to.packet(new WireMessage(channel, direction, serial, 101, "MODE", TIME + serial,
                ByteBuffer.wrap(bytes).asReadOnlyBuffer())));
    }

    private void session() {
        both(to -> to.onOpened(display));
        say(display, WireDirection.TO_SERVER, 1, 20);
        say(display, WireDirection.FROM_SERVER, 1, 6);
        both(to -> to.onOpened(cursor));
        say(cursor, WireDirection.FROM_SERVER, 1, 60);
        say(display, WireDirection.FROM_SERVER, 2, 1000);
        both(to -> to.onFrame(new FrameEnd(0, 1, display, 2, cursor, 1, -3, 4, true, TIME + 9)));
        both(to -> to.onSizesWanted(new SizesWanted(display, List.of(new Monitor(0, 0, 640, 480)), TIME)));
        say(display, WireDirection.FROM_SERVER, 5, 30);
        both(to -> to.onFrame(new FrameEnd(0, 2, display, 5, null, 0, 7, 8, false, TIME + 10)));
        both(to -> to.onClosed(cursor, TIME + 11));
        both(to -> to.onClosed(display, TIME + 12));
    }

    private Heard read(Path path) throws IOException {
        Heard heard = new Heard();
        try (RecordedTraffic traffic = new PcapReader().open(path)) {
            while (traffic.next(heard)) {
                assertTrue(heard.events.size() < 100_000);
            }
        }
        return heard;
    }

    /** Empty messages of the link stage are not in a file. */
    private List<String> withoutEmpty() {
        return live.events.stream().map(it -> it.replace("TO_SERVER " + TIME + " 0:1, ", "")).toList();
    }

    @Test
    void tellsWhatWasHeard() throws Exception {
        session();
        sink.close(BOUND);
        assertEquals(withoutEmpty(), read(folder).events);
        assertEquals(withoutEmpty(), read(folder.resolve("traffic.pcapng")).events);
    }

    @Test
    void putsLongMessagesTogether() throws Exception {
        both(to -> to.onOpened(display));
        for (int serial = 1; serial <= 4; serial++) {
            say(display, WireDirection.FROM_SERVER, serial, 65_494 + serial);
        }
        say(display, WireDirection.FROM_SERVER, 5, 1_000_000);
        sink.close(BOUND);
        assertEquals(withoutEmpty(), read(folder).events);
    }

    @Test
    void goesOnFromFileToFile() throws Exception {
        sink.close(BOUND);
        Files.delete(folder.resolve("traffic.pcapng"));
        sink = sink(4 << 20);
        write();
        both(to -> to.onOpened(display));
        both(to -> to.onOpened(cursor));
        for (int serial = 1; serial <= 30; serial++) {
            say(display, WireDirection.FROM_SERVER, serial, 100_000);
            say(cursor, WireDirection.FROM_SERVER, serial, 100);
        }
        sink.close(BOUND);
        assertTrue(Files.exists(folder.resolve("traffic-3.pcapng")));
        assertEquals(withoutEmpty(), read(folder).events);
    }

    @Test
    void beginsInTheMiddleIfTheFirstFileIsGone() throws Exception {
        goesOnFromFileToFile();
        Files.delete(folder.resolve("traffic.pcapng"));
        List<String> all = read(folder).events;
        String first = all.stream().filter(it -> it.startsWith("display-0 FROM")).findFirst().orElse("");
        assertTrue(withoutEmpty().contains(first), first);
        assertFalse(first.startsWith("display-0 FROM_SERVER 1 "), first);
    }

    @Test
    void readsToTheLastWholeBlockWhereverAFileIsCut() throws Exception {
        session();
        sink.close(BOUND);
        byte[] whole = Files.readAllBytes(folder.resolve("traffic.pcapng"));
        Path cut = folder.resolve("cut");
        for (int length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            List<String> events = List.of();
            try {
                events = read(cut).events;
            } catch (UnreadableTrafficException e) {
                assertTrue(length < 900, () -> e.getMessage());
            }
            assertEquals(withoutEmpty().subList(0, events.size()), events);
        }
    }

    @Test
    void neverFailsInAnotherWayWhateverIsInAFile() throws Exception {
        session();
        sink.close(BOUND);
        byte[] whole = Files.readAllBytes(folder.resolve("traffic.pcapng"));
        Path broken = folder.resolve("broken");
        int read = 0;
        for (int i = 0; i < 1500; i++) {
            byte[] flipped = whole.clone();
            for (int flips = 0; flips <= i % 4; flips++) {
                flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(broken, flipped);
            try {
                read(broken);
                read++;
            } catch (UnreadableTrafficException e) {
                assertFalse(String.valueOf(e.getMessage()).contains("\n"));
            }
        }
        assertTrue(read > 100, "hardly any was read");
    }

    @Test
    void refusesWhatIsSomethingElse() throws Exception {
        sink.close(BOUND);
        Path file = folder.resolve("other");
        Files.writeString(file, "something else");
        assertEquals(file + " is not a pcapng file of Watchglass's", refusal(file));
        Files.write(file, new byte[0]);
        assertEquals(file + " is empty", refusal(file));
        assertEquals(folder.resolve("traffic.pcapng") + " has no traffic of Watchglass's in it",
                refusal(folder));
        Files.delete(folder.resolve("traffic.pcapng"));
        assertTrue(refusal(folder).contains("has no traffic.pcapng"));
    }

    private String refusal(Path path) {
        return String.valueOf(assertThrows(UnreadableTrafficException.class, () -> read(path)).getMessage());
    }

    @Test
    void refusesAMessageWithoutAnEnd() {
        ReadConnection connection = new ReadConnection(2, 0, 0, 0, 0);
        ByteBuffer data = ByteBuffer.wrap(new byte[ReadConnection.MAX_MESSAGE / 8]);
        Segment segment = new Segment(1, WireDirection.FROM_SERVER, false, false, data);
        assertThrows(UnreadableTrafficException.class, () -> {
            for (int i = 0; i < 9; i++) {
                connection.add(segment, "display-0", 0, live);
                data.rewind();
            }
        });
    }
}
