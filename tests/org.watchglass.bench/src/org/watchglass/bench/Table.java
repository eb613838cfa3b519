package org.watchglass.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Prints results as they come, in Markdown. */
final class Table {
    private static final String ROW =
            "| %-15s | %-10s | %2s | %6s | %6s | %8s | %6s | %6s | %-19s | %-18s |%n";

    private final PrintStream out;
    private final Map<Peer, List<Result>> all = new EnumMap<>(Peer.class);

    Table(PrintStream out, String size, int qp) {
        this.out = out;
        out.printf("%n%s, QP %d%n%n", size, qp);
        out.printf(ROW, "scene", "encoder", "QP", "CPU ms", "RGB-YUV", "bytes", "PSNR Y", "all",
                "our CPU (goal)",
                "our bytes (goal)");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
    }

    void add(String scene, List<Result> results) {
        Result ours = results.get(0);
        for (Result result : results) {
            all.computeIfAbsent(result.peer, key -> new ArrayList<>()).add(result);
            boolean peer = result != ours;
            row(peer ? "" : scene, result, peer ? millis(result.conversionMillis()) : "",
                    peer ? Goals.show(ours.cpuMillis() / result.cpuMillis(), Goals.cpu(scene, result.peer))
                            : "",
                    peer ? Goals.show(ours.bytes / result.bytes, Goals.bytes(result.peer)) : "");
        }
        out.flush();
    }

    private void row(String scene, Result result, String conversion, String cpu, String bytes) {
        out.printf(ROW, scene, result.peer.title, result.qp, millis(result.cpuMillis()), conversion,
                "%.0f".formatted(result.bytes), "%.2f".formatted(result.luma),
                "%.2f".formatted(result.overall), cpu, bytes);
    }

    /** The first picture of all scenes, a key picture. */
    void addFirst() {
        all.forEach((peer, results) -> {
            double millis = Result.median(results.stream().map(Result::firstMillis).toList());
            double bytes = Result.median(results.stream().map(Result::firstBytes).toList());
            out.printf(ROW, "first picture", peer.title, "", millis(millis), "", "%.0f".formatted(bytes), "",
                    "",
                    "", "");
        });
    }

    private static String millis(double value) {
        return (value < 1 ? "%.3f" : "%.1f").formatted(value);
    }
}
