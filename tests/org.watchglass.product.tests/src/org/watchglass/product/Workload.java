package org.watchglass.product;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;
import org.watchglass.testkit.Xspice;

/** What somebody does on a desktop for a while. In the end the screen is at rest, and shows what was done. */
enum Workload {
    TYPING {
        @Override
        void run(Xspice desktop, Path folder) throws Exception {
            terminal(desktop, "work", "+100+60", "cat");
            desktop.run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^work$", "windowfocus",
                    "--sync");
            for (int line = 0; line < 15; line++) {
                desktop.run("xdotool", "type", "--delay", "1",
                        line + " the quick brown fox jumps over the lazy dog");
                desktop.run("xdotool", "key", "Return");
            }
        }
    },
    SCROLL {
        @Override
        void run(Xspice desktop, Path folder) throws Exception {
            // Without jumps: each line is a copy of all others, one line up.
            String lines = "for i in $(seq 400); do echo \"$i $((i * 7919 % 1009)) $((i * i)) lines\"; done";
            desktop.launch("xterm", "+j", "-title", "work", "-geometry", "150x50+60+40", "-e",
                    lines + "; cat");
            await(desktop, "work");
        }
    },
    WINDOWS {
        @Override
        void run(Xspice desktop, Path folder) throws Exception {
            terminal(desktop, "back", "+500+300", "seq 9000; cat");
            terminal(desktop, "front", "+80+80", "seq 1 3 9000; cat");
            List<String> moves = new ArrayList<>(List.of("xdotool", "search", "--name", "^front$"));
            for (int step = 0; step < 90; step++) {
                String x = "" + (300 + (int) (250 * Math.sin(step * 0.13)));
                String y = "" + (200 + (int) (150 * Math.sin(step * 0.17)));
                moves.addAll(List.of("windowmove", "--sync", "%1", x, y));
            }
            desktop.run(moves.toArray(new String[0]));
        }
    },
    VIDEO {
        @Override
        void run(Xspice desktop, Path folder) throws Exception {
            play(desktop, folder, "-left", "200", "-top", "150");
        }
    },
    FULLSCREEN {
        @Override
        void run(Xspice desktop, Path folder) throws Exception {
            play(desktop, folder, "-fs");
        }
    };

    /** Returns when everything has been asked for; the screen may still have to come to rest. */
    abstract void run(Xspice desktop, Path folder) throws Exception;

    /** A terminal in which a shell command runs, and is not done with it yet. */
    private static void terminal(Xspice desktop, String title, String place, String command)
            throws Exception {
        desktop.launch("xterm", "-title", title, "-geometry", "90x35" + place, "-e", command);
        await(desktop, title);
    }

    private static void await(Xspice desktop, String title) throws Exception {
        desktop.run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^" + title + "$");
    }

    /** Plays two seconds of a video, whose last picture stays. */
    private static void play(Xspice desktop, Path folder, String... how) throws Exception {
        Path video = folder.resolve("video.mkv");
        Tool.run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=640x360:rate=25:duration=2",
                "-c:v", "mpeg4", "-q:v", "3", "-bf", "0", video.toString()).orFail();
        List<String> command = new ArrayList<>(List.of("env", "SDL_VIDEODRIVER=x11",
                "SDL_RENDER_DRIVER=software", "ffplay", "-v", "error", "-noborder", "-an"));
        command.addAll(List.of(how));
        command.add(video.toString());
        Image before = desktop.screen();
        desktop.launch(command.toArray(new String[0]));
        Await.until("the video is to be seen", () -> desktop.screen().differences(before) > 0);
    }
}
