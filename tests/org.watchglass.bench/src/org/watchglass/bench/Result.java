package org.watchglass.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured of one encoder in one scene. */
final class Result {
    final Peer peer;
    final int qp;
    /** PSNR in dB at that QP. */
    final double luma;
    final double overall;
    /** Bytes a frame, of a peer at the quality of our encoder. */
    final double bytes;
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> conversion = new ArrayList<>();
    private final List<Double> firstCpu = new ArrayList<>();
    private final List<Double> firstBytes = new ArrayList<>();

    Result(Peer peer, int qp, double luma, double overall, double bytes) {
        this.peer = peer;
        this.qp = qp;
        this.luma = luma;
        this.overall = overall;
        this.bytes = bytes;
    }

    void add(Codec codec) {
        cpu.add(codec.cpuNanos / 1e6);
        conversion.add(codec.conversionNanos / 1e6);
    }

    void addFirst(Codec codec) {
        firstCpu.add(codec.cpuNanos / 1e6);
        firstBytes.add((double) codec.length);
    }

    /** Median of CPU milliseconds a frame, conversion included. */
    double cpuMillis() {
        return median(cpu);
    }

    double conversionMillis() {
        return median(conversion);
    }

    /** Of the first picture, which is a key picture. */
    double firstMillis() {
        return median(firstCpu);
    }

    double firstBytes() {
        return median(firstBytes);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
