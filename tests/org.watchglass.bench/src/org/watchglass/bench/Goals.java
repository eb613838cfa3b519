package org.watchglass.bench;

import java.util.Map;

/** What our encoder may cost at most, as a share of what a peer and its conversion cost. */
final class Goals {
    /** Bytes in every scene, against either. */
    static final double BYTES = 0.8;

    private static final Map<String, double[]> CPU = Map.of(
            "idle", new double[] {1 / 100.0, 1 / 50.0},
            "typing", new double[] {1 / 40.0, 1 / 20.0},
            "pointer", new double[] {1 / 40.0, 1 / 20.0},
            "text", new double[] {1 / 12.0, 1 / 6.0},
            "scroll-even", new double[] {1 / 3.0, 1},
            "scroll-odd", new double[] {1 / 2.0, 1.5},
            "everything", new double[] {0.8, Double.NaN});

    private Goals() {}

    /** Not a number where there is no goal. */
    static double cpu(String scene, Peer peer) {
        double[] goals = CPU.get(scene);
        if (goals == null || peer != Peer.OPENH264 && peer != Peer.X264) {
            return Double.NaN;
        }
        return goals[peer == Peer.OPENH264 ? 0 : 1];
    }

    static double bytes(Peer peer) {
        return peer == Peer.OPENH264 || peer == Peer.X264 ? BYTES : Double.NaN;
    }

    /** A ratio beside its goal: {@code 1/87 (<= 1/40)}, with an exclamation mark where it is missed. */
    static String show(double ratio, double goal) {
        if (Double.isNaN(goal)) {
            return fraction(ratio);
        }
        return fraction(ratio) + " (<= " + fraction(goal) + ")" + (ratio > goal ? " !" : "");
    }

    private static String fraction(double value) {
        return value < 0.2 ? "1/%.0f".formatted(1 / value) : "%.2f".formatted(value);
    }
}
