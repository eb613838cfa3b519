package org.watchglass.report.zip;

import java.util.Map;
import java.util.TreeMap;

/** What every thread is doing, by role. */
final class ThreadDump {
    private ThreadDump() {}

    static String text() {
        StringBuilder text = new StringBuilder();
        Map<String, Thread> byName = new TreeMap<>();
        Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
        stacks.keySet().forEach(thread -> byName.put(thread.getName() + " #" + thread.getId(), thread));
        byName.forEach((name, thread) -> {
            text.append(name).append(' ').append(thread.getState()).append('\n');
            for (StackTraceElement element : stacks.get(thread)) {
                text.append("    at ").append(element).append('\n');
            }
        });
        return text.toString();
    }
}
