package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;

/** Ten consoles in one window, all of them recorded. Says what that costs, their guests included. */
@Tag("long")
@ExtendWith(Workbench.class)
class ManyConsolesTest {
    private static final int CONSOLES = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final OperatingSystemMXBean process =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    @Test
    void tenOfThemRecordAtOnceAndAllAreFinished(@TempDir Path directory) throws Exception {
        Framework.startAll();
        try (Desk desk = Desk.ofEditors(directory)) {
            for (int i = 0; i < CONSOLES; i++) {
                desk.show("demo:?scene=typing&size=1280x" + (800 + 2 * i));
                desk.run("record");
                desk.await(" frames");
            }
            long cpu = process.getProcessCpuTime();
            long start = System.nanoTime();
            Await.until("half a minute of the last one", PATIENCE, () -> desk.reads("00:30"));
            double share = 100.0 * (process.getProcessCpuTime() - cpu) / (System.nanoTime() - start);
            memory.gc();
            System.out.printf(
                    "ten consoles of 1280x800, typing, recorded: %.0f %% of a core, %d MB of heap, %s%n",
                    share, memory.getHeapMemoryUsage().getUsed() >> 20, resident());
        }
        List<Path> videos = Captures.find(directory, "display-0.mp4");
        assertEquals(CONSOLES, videos.size());
        for (Path video : videos) {
            assertTrue(Captures.isFinalised(video), video::toString);
        }
    }

    private static String resident() throws Exception {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS")).findFirst().orElse("")
                    .replaceAll("\\s+", " ");
        }
    }
}
