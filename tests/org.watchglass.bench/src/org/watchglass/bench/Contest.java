package org.watchglass.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One scene in one size, encoded by all: first each peer's QP is sought that is as faithful as our encoder,
 * then all encode the scene in turns, several times.
 */
final class Contest {
    /** What an encoder makes of a scene at a QP, the first picture left out. */
    private record Quality(double luma, double overall, double bytes) {}

    private final Scene scene;
    private final int width;
    private final int height;
    private final int frames;

    Contest(String name, int width, int height) {
        this.scene = Scenes.make(name, width, height);
        this.width = width;
        this.height = height;
        this.frames = Scenes.frames(name, height);
    }

    List<Result> run(List<Peer> peers, int qp, int passes) {
        Quality ours = quality(Peer.WATCHGLASS, qp);
        List<Result> results = new ArrayList<>();
        results.add(new Result(Peer.WATCHGLASS, qp, ours.luma, ours.overall, ours.bytes));
        for (Peer peer : peers) {
            results.add(match(peer, qp, ours.overall));
        }
        // Until the compiler of the virtual machine is done with this scene.
        for (int pass = 0; pass < passes; pass++) {
            time(new Result(Peer.WATCHGLASS, qp, 0, 0, 0));
        }
        for (int pass = 0; pass < passes; pass++) {
            for (Result result : results) {
                if (pass % result.peer.share == 0) {
                    time(result);
                }
            }
        }
        return results;
    }

    /** Of two neighbouring QPs around the wanted quality, the nearer one; bytes are interpolated. */
    private Result match(Peer peer, int start, double wanted) {
        if (peer == Peer.JCODEC) {
            // Too slow to search, too far away for the quality to matter.
            Quality same = quality(peer, start);
            return new Result(peer, start, same.luma, same.overall, same.bytes);
        }
        Map<Integer, Quality> seen = new TreeMap<>();
        int better = start;
        while (better > 1 && at(seen, peer, better).overall < wanted) {
            better--;
        }
        while (better < 50 && at(seen, peer, better + 1).overall >= wanted) {
            better++;
        }
        Quality above = at(seen, peer, better);
        Quality below = at(seen, peer, better + 1);
        double span = above.overall - below.overall;
        double share = span <= 0 ? 0 : Math.max(0, Math.min(1, (above.overall - wanted) / span));
        double bytes = Math.exp(Math.log(above.bytes) * (1 - share) + Math.log(below.bytes) * share);
        Quality nearer = share < 0.5 ? above : below;
        return new Result(peer, share < 0.5 ? better : better + 1, nearer.luma, nearer.overall, bytes);
    }

    private Quality at(Map<Integer, Quality> seen, Peer peer, int qp) {
        return seen.computeIfAbsent(qp, key -> quality(peer, key));
    }

    private Quality quality(Peer peer, int qp) {
        Fidelity fidelity = new Fidelity();
        Stage stage = new Stage(width, height);
        Tape tape = begin(stage);
        long bytes = 0;
        int count = frames / peer.share;
        try (Codec codec = peer.open(width, height, qp); Decoder decoder = new Decoder()) {
            codec.encode(tape);
            decoder.decode(codec.bytes());
            for (int i = 1; i <= count; i++) {
                next(stage, i);
                codec.encode(tape);
                bytes += codec.length;
                fidelity.add(codec.wanted(tape), decoder.decode(codec.bytes()), tape.picture().damage());
            }
        }
        return new Quality(fidelity.luma(), fidelity.overall(), (double) bytes / count);
    }

    private void time(Result result) {
        Stage stage = new Stage(width, height);
        Tape tape = begin(stage);
        try (Codec codec = result.peer.open(width, height, result.qp)) {
            codec.encode(tape);
            result.addFirst(codec);
            for (int i = 1; i <= frames / result.peer.share; i++) {
                next(stage, i);
                codec.encode(tape);
                result.add(codec);
            }
        }
    }

    private Tape begin(Stage stage) {
        Tape tape = new Tape(stage);
        scene.begin(stage);
        stage.endFrame();
        return tape;
    }

    private void next(Stage stage, int index) {
        scene.draw(stage, index);
        stage.endFrame();
    }
}
