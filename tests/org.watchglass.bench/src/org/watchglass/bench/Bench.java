package org.watchglass.bench;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bytedeco.javacpp.Loader;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code bench}. */
@Command(
        name = "watchglass bench",
        mixinStandardHelpOptions = true,
        description = {"Encodes scenes of a desktop side by side with other encoders.",
            "Prints CPU milliseconds and bytes a frame; a ! marks a goal that is missed."})
public final class Bench implements Callable<Integer> {
    /** A size that scenes are drawn in. */
    enum Size {
        P720(1280, 720, "720p"),
        P1080(1920, 1080, "1080p"),
        P2160(3840, 2160, "4k");

        final int width;
        final int height;
        final String title;

        Size(int width, int height, String title) {
            this.width = width;
            this.height = height;
            this.title = title;
        }

        static Size named(String title) {
            for (Size size : values()) {
                if (size.title.equals(title)) {
                    return size;
                }
            }
            throw new CommandLine.TypeConversionException("expected 720p, 1080p or 4k");
        }
    }

    @Parameters(arity = "0..*", paramLabel = "SCENE",
            description = "which ones; by default all: ${COMPLETION-CANDIDATES}",
            completionCandidates = SceneNames.class)
    private List<String> scenes = Scenes.names();

    @Option(names = "--size", split = ",", description = "720p, 1080p, 4k; by default 1080p")
    private List<Size> sizes = List.of(Size.P1080);

    @Option(names = "--peers", split = ",", description = "openh264, x264, jcodec; by default all")
    private List<Peer> peers = List.of(Peer.OPENH264, Peer.X264, Peer.JCODEC);

    @Option(names = "--qp", defaultValue = "20", description = "our encoder's; the peers' is chosen to match")
    private int qp;

    @Option(names = "--passes", defaultValue = "5", description = "how often every scene is encoded")
    private int passes;

    @Option(names = "--hand-over",
            description = "instead: what a recording costs the thread that draws, and the memory it holds")
    private boolean handOver;

    @Option(names = "--decode", description = "instead: how fast images of recorded sessions are decoded")
    private boolean decode;

    @Option(names = "--replay",
            description = "instead: what drawing and encoding recorded sessions costs")
    private boolean replay;

    @Option(names = "--connect", paramLabel = "ADDRESS",
            description = "instead: how long it takes to connect to a server whose screen stands still")
    private @Nullable String connect;

    @Option(names = "--watch", paramLabel = "ADDRESS",
            description = "instead: shows a console to nobody until it is killed, for others to measure")
    private @Nullable String watch;

    /** What the help names. */
    static final class SceneNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        SceneNames() {
            super(Scenes.names());
        }
    }

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        CommandLine command = new CommandLine(new Bench());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.registerConverter(Size.class, Size::named);
        System.exit(command.execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Locale.setDefault(Locale.ROOT);
        if (connect != null) {
            new Sessions(connect).connect();
            return 0;
        }
        if (watch != null) {
            new Sessions(watch).watch();
        }
        if (handOver) {
            for (Size size : sizes) {
                HandOver.run(size);
            }
            return 0;
        }
        if (decode) {
            Decoding.run();
            return 0;
        }
        if (replay) {
            Replays.run();
            return 0;
        }
        for (String scene : scenes) {
            if (!Scenes.names().contains(scene)) {
                System.err.println("watchglass: no scene is called " + scene + "; there are: "
                        + String.join(", ", Scenes.names()));
                return 2;
            }
        }
        compare();
        return 0;
    }

    private void compare() {
        Loader.load(org.bytedeco.ffmpeg.global.avcodec.class);
        Loader.load(org.bytedeco.ffmpeg.global.swscale.class);
        av_log_set_level(AV_LOG_ERROR);
        for (Size size : sizes) {
            Table table = new Table(System.out, size.title, qp);
            for (String scene : scenes) {
                table.add(scene, new Contest(scene, size.width, size.height).run(peers, qp, passes));
            }
            table.addFirst();
        }
    }
}
