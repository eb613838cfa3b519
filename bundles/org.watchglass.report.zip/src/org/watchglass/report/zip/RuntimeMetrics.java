package org.watchglass.report.zip;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the process does between two moments: which threads use the processor, how much memory there is, how
 * long collections take. One thread.
 */
final class RuntimeMetrics {
    private static final int MAX_THREADS = 50;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long beginNanos = System.nanoTime();
    private final Duration cpu = processCpu();
    private final Map<Long, Long> cpuByThread = new TreeMap<>();
    private final long collections = collections();
    private final long collectionMillis = collectionMillis();

    /** Begins to measure. */
    RuntimeMetrics() {
        for (long id : threads.getAllThreadIds()) {
            cpuByThread.put(id, threads.getThreadCpuTime(id));
        }
    }

    /** How long it has been measured until now. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - beginNanos);
    }

    /** What was measured until now. */
    JsonObject json() {
        double seconds = Math.max(1, elapsed().toNanos()) / 1e9;
        JsonObject json = new JsonObject();
        json.addProperty("sampled_seconds", rounded(seconds));
        json.addProperty("processors", Runtime.getRuntime().availableProcessors());
        json.addProperty("process_cpu_cores", rounded(processCpu().minus(cpu).toNanos() / 1e9 / seconds));
        json.addProperty("system_load", rounded(
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        json.addProperty("uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        json.add("heap", memory(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage()));
        json.add("other_memory", memory(ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage()));
        json.addProperty("collections", collections() - collections);
        json.addProperty("collection_millis", collectionMillis() - collectionMillis);
        json.add("threads", threads(seconds));
        return json;
    }

    private record Use(String name, String state, double cores) {}

    /** The busiest first; those that began meanwhile count from their beginning. */
    private JsonArray threads(double seconds) {
        List<Use> uses = new ArrayList<>();
        for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
            // Null if it has ended since.
            if (info != null) {
                long now = Math.max(0, threads.getThreadCpuTime(info.getThreadId()));
                long before = Math.max(0, cpuByThread.getOrDefault(info.getThreadId(), 0L));
                uses.add(new Use(info.getThreadName(), info.getThreadState().name(),
                        rounded((now - before) / 1e9 / seconds)));
            }
        }
        uses.sort(Comparator.comparingDouble(Use::cores).reversed().thenComparing(Use::name));
        JsonArray array = new JsonArray();
        for (Use use : uses.subList(0, Math.min(uses.size(), MAX_THREADS))) {
            JsonObject json = new JsonObject();
            json.addProperty("name", use.name());
            json.addProperty("state", use.state());
            json.addProperty("cpu_cores", use.cores());
            array.add(json);
        }
        return array;
    }

    private static JsonObject memory(MemoryUsage usage) {
        JsonObject json = new JsonObject();
        json.addProperty("used_bytes", usage.getUsed());
        json.addProperty("committed_bytes", usage.getCommitted());
        json.addProperty("max_bytes", usage.getMax());
        return json;
    }

    private static Duration processCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static long collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
