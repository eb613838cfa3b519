package org.watchglass.ui.player;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.watchglass.h264.H264FormatException;
import org.watchglass.mp4.Mp4FormatException;
import org.watchglass.ui.player.PlayerState.Problem;

/** What is wrong with a video, if anything is. One thread's. */
final class Trouble {
    /** Something that the disk or the bytes on it may refuse. */
    interface Step {
        void run() throws IOException;
    }

    private Problem problem = Problem.NONE;
    private String detail = "";

    Problem problem() {
        return problem;
    }

    /** A line; empty if there is nothing to be said. */
    String detail() {
        return detail;
    }

    void set(Problem what) {
        problem = what;
        detail = "";
    }

    /** Remembers why it was refused. */
    void tryTo(Path file, Step step) {
        try {
            step.run();
        } catch (Mp4FormatException | H264FormatException e) {
            set(Problem.NOT_OURS, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            set(Files.exists(file) ? Problem.UNREADABLE : Problem.DELETED, String.valueOf(e.getMessage()));
        } catch (RuntimeException | OutOfMemoryError e) {
            set(Problem.UNREADABLE, e.toString());
        }
    }

    private void set(Problem what, String line) {
        problem = what;
        detail = line;
    }
}
