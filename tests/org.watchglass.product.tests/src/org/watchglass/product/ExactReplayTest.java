package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchglass.remote.replay.Replay;
import org.watchglass.remote.replay.ReplayAudience;
import org.watchglass.remote.replay.ReplayProvider;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.testkit.Xspice;

/** A replay's frames are those of the session, to the pixel. */
class ExactReplayTest {
    private final Path folder;

    ExactReplayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The pictures of all frames, as a number, by their time. */
    private static final class Seen implements ReplayAudience, FrameConsumer {
        final Map<Long, Integer> frames = new ConcurrentHashMap<>();

        @Override
        public boolean frame(Frame frame) {
            int picture = 0;
            for (int y = 0; y < frame.height(); y++) {
                for (int x = 0; x < frame.width(); x++) {
                    picture = 31 * picture + (frame.pixels()[y * frame.stride() + x] & 0xffffff);
                }
            }
            int pointer = frame.pointer().shape() == null ? 0
                    : Arrays.hashCode(frame.pointer().shape().argb());
            frames.put(frame.timeNanos(), Arrays.hashCode(new int[] {picture, frame.width(), frame.height(),
                pointer, frame.pointer().x(), frame.pointer().y(), frame.pointer().visible() ? 1 : 0}));
            return true;
        }

        @Override
        public FrameConsumer display(int number) {
            return this;
        }

        @Override
        public void onTrouble(String line) {
            throw new AssertionError(line);
        }
    }

    private static ReplayProvider provider() throws ReflectiveOperationException {
        return (ReplayProvider) Class.forName("org.watchglass.spice.SpiceConsoleProvider")
                .getConstructor().newInstance();
    }

    private static Seen replay(Tape tape) throws Exception {
        Seen seen = new Seen();
        try (Replay replay = provider().open(seen)) {
            for (Consumer<WireListener> event : tape.events()) {
                event.accept(replay);
            }
            replay.finish();
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource({"SCROLL, auto_glz, off", "VIDEO, lz, all"})
    void everyFrameOfADesktopIsTheSame(Workload workload, String compression, String streaming)
            throws Exception {
        compare(workload, compression, streaming);
    }

    @ParameterizedTest
    @CsvSource({"TYPING, quic, filter", "WINDOWS, glz, off", "FULLSCREEN, auto_lz, filter"})
    @Tag("long")
    void everyFrameOfMoreDesktopsIsTheSame(Workload workload, String compression, String streaming)
            throws Exception {
        compare(workload, compression, streaming);
    }

    private void compare(Workload workload, String compression, String streaming) throws Exception {
        Tape tape = new Tape();
        Seen live = new Seen();
        Map<String, String> settings = Map.of(
                "XSPICE_IMAGE_COMPRESSION", compression, "XSPICE_STREAMING_VIDEO", streaming);
        try (Xspice desktop = Xspice.start(folder, 800, 600, settings);
                Onlooker onlooker = Onlooker.at(desktop.address(), tape, live)) {
            workload.run(desktop, folder);
            Rest.of(desktop::screen);
            assertEquals(800, onlooker.see().width());
        }
        Map<Long, Integer> expected = new HashMap<>();
        for (FrameEnd frame : tape.frames()) {
            Integer picture = live.frames.get(frame.timeNanos());
            if (picture != null) {
                expected.put(frame.timeNanos(), picture);
            }
        }
        assertTrue(expected.size() > 20, () -> expected.size() + " frames");
        Map<Long, Integer> replayed = replay(tape).frames;
        replayed.keySet().retainAll(expected.keySet());
        assertEquals(expected, replayed);
    }
}
