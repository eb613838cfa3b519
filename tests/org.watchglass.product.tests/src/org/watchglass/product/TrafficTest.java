package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Tool;
import org.watchglass.testkit.Xspice;

/** What Wireshark makes of {@code traffic.pcapng}, against what we have counted. */
class TrafficTest {
    private static final Pattern MESSAGE = Pattern.compile("(Server|Client) ([A-Z][A-Z_]+)\\b");
    private static final double MOST_LOST_SECONDS = 2;

    private final Path folder;

    TrafficTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static List<String> tshark(Path file, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 3];
        command[0] = "tshark";
        command[1] = "-r";
        command[2] = file.toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return Tool.run(command).orFail().text().lines().toList();
    }

    /** How many messages of each type Wireshark finds in each direction of each channel. */
    private static Map<String, Long> dissected(Path file) throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        for (String line : tshark(file, "-Y", "spice", "-T", "fields", "-e", "frame.interface_name", "-e",
                "_ws.col.Info")) {
            Matcher message = MESSAGE.matcher(line);
            while (message.find()) {
                counts.merge(line.split("\t")[0] + " " + message.group(1) + " " + message.group(2), 1L,
                        Long::sum);
            }
        }
        return counts;
    }

    /** The same as the recording has counted it. */
    private static Map<String, Long> counted(Recording recording) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        JsonObject traffic = recording.json("session.json").getAsJsonObject("traffic");
        assertEquals(0, traffic.get("writer_dropped_count").getAsLong());
        traffic.getAsJsonObject("channels").entrySet().forEach(channel -> {
            JsonObject both = channel.getValue().getAsJsonObject();
            both.getAsJsonObject("received").entrySet().forEach(type -> counts.put(
                    channel.getKey() + " Server " + type.getKey(), type.getValue().getAsLong()));
            both.getAsJsonObject("sent").entrySet().forEach(type -> counts.put(
                    channel.getKey() + " Client " + type.getKey(), type.getValue().getAsLong()));
        });
        return counts;
    }

    private static void assertDissected(Recording recording) throws Exception {
        Path file = recording.file("traffic.pcapng");
        Map<String, Long> counted = counted(recording);
        assertTrue(counted.getOrDefault("display-0 Server DRAW_COPY", 0L) > 0, counted::toString);
        assertEquals(counted, dissected(file));
        assertEquals(List.of(), tshark(file, "-Y", "_ws.malformed"));
        long conversations = tshark(file, "-Y", "tcp.flags.syn==1 && tcp.flags.ack==0").size();
        assertEquals(conversations,
                tshark(file, "-Y", "frame contains \"REDQ\" && tcp.dstport==45900").size());
    }

    @Test
    void wiresharkFindsEveryMessageOfTheDemoGuest() throws Exception {
        assertDissected(Product.BUILT.run(folder, "record", "demo:?scene=everything", "-d", "3s").ok()
                .recording());
    }

    @Test
    void wiresharkFindsEveryMessageOfAVirtualMachine() throws Exception {
        try (Qemu qemu = Qemu.start(folder, "disable-ticketing=on", LinuxGuest.arguments(), "-vga", "qxl");
                Run run = Product.BUILT.start(folder, "record", qemu.address())) {
            qemu.awaitSerial("READY");
            run.signal("TERM");
            assertDissected(run.end().ok().recording());
        }
    }

    @Test
    void wiresharkFindsEveryMessageOfADesktop() throws Exception {
        try (Xspice desktop = Xspice.start(folder, 800, 600);
                Run run = Product.BUILT.start(folder, "record", desktop.address())) {
            run.awaitRecording();
            desktop.run("xsetroot", "-solid", "#305070");
            desktop.launch("xterm", "-e", "seq 500; cat");
            Rest.of(desktop::screen);
            run.signal("TERM");
            assertDissected(run.end().ok().recording());
        }
    }

    @Test
    void aKilledRecorderLeavesWhatItHadUntilThen() throws Exception {
        try (Run run = Product.BUILT.start(folder, "record", "demo:", "-d", "60s")) {
            Path file = run.awaitRecording().file("traffic.pcapng");
            Await.until("some traffic", () -> Files.size(file) > 1_000_000);
            double killed = Instant.now().toEpochMilli() / 1000.0;
            run.signal("KILL");
            Await.until("killed", () -> !run.isAlive());
            Tool.Result times = Tool.run("tshark", "-r", file.toString(), "-Y", "eth", "-T", "fields",
                    "-e", "frame.time_epoch");
            List<String> all = times.text().lines().toList();
            double last = Double.parseDouble(all.get(all.size() - 1));
            assertTrue(killed - last < MOST_LOST_SECONDS, () -> killed - last + " s are missing");
            assertTrue(dissected(copyOfWholeBlocks(file)).get("display-0 Server DRAW_COPY") > 0);
        }
    }

    /** Tools read a file that ends within a block too, but complain. */
    private Path copyOfWholeBlocks(Path file) throws Exception {
        Path copy = folder.resolve("whole.pcapng");
        Tool.run("editcap", file.toString(), copy.toString());
        return copy;
    }

    /** Asks for the last minutes until there is traffic in them, which may not be at once. */
    static Path saveTraffic(Run run, Recording recording) throws Exception {
        Path traffic = recording.file("replay-traffic.pcapng");
        Await.until("saved", () -> {
            long before = run.errors().lines().count();
            run.type("save");
            Await.until("an answer", () -> run.errors().lines().count() > before);
            return Files.exists(traffic);
        });
        return traffic;
    }

    private static void assertOpens(Path traffic) throws Exception {
        Map<String, Long> found = dissected(traffic);
        assertTrue(found.getOrDefault("display-0 Server DRAW_COPY", 0L) > 0, found::toString);
        assertEquals(List.of(), tshark(traffic, "-Y", "_ws.malformed"));
        assertEquals(List.of(), tshark(traffic, "-Y", "tcp.seq == 1 && tcp.len > 0 && !spice"));
        long conversations = tshark(traffic, "-Y", "tcp.flags.syn==1 && tcp.flags.ack==0").size();
        assertTrue(conversations >= 4, () -> conversations + " channels");
        assertEquals(conversations,
                tshark(traffic, "-Y", "frame contains \"REDQ\" && tcp.dstport==45900").size());
    }

    @Test
    void wiresharkOpensTheLastMinutesOfASessionFromItsStart() throws Exception {
        try (Run run = Product.BUILT.start(folder, "record", "demo:?scene=everything", "-d", "60s",
                "--no-video", "--no-pcap", "--replay-buffer", "60s")) {
            run.awaitOutput("recording ");
            Path traffic = saveTraffic(run, Recording.named(run.output()));
            assertOpens(traffic);
            assertTrue(dissected(traffic).containsKey("main Server INIT"));
            assertTrue(Tool.run("capinfos", traffic.toString()).text().contains("since a session's start"));
            assertEquals(List.of(), tshark(traffic, "-Y", "frame.comment contains \"hole\""));
        }
    }

    @Test
    void wiresharkOpensTheLastMinutesOfARecording() throws Exception {
        try (Run run = Product.BUILT.start(folder, "record", "demo:?scene=everything", "-d", "60s",
                "--replay-buffer", "60s")) {
            Recording recording = run.awaitRecording();
            Path traffic = saveTraffic(run, recording);
            assertOpens(traffic);
            assertTrue(Tool.run("capinfos", traffic.toString()).text().contains("Not replayable"));
            run.signal("TERM");
            assertEquals(0, run.end().exitCode());
            assertDissected(recording);
        }
    }

    @Test
    void nothingIsWrittenThatNobodyWants() throws Exception {
        Recording recording =
                Product.BUILT.run(folder, "record", "demo:", "-d", "1s", "--no-pcap").ok().recording();
        assertTrue(Files.notExists(recording.file("traffic.pcapng")));
    }
}
