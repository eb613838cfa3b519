package org.watchglass.ui.player;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.watchglass.h264.AccessUnit;
import org.watchglass.h264.EncoderSettings;
import org.watchglass.h264.H264Encoder;
import org.watchglass.mp4.Fragmenter;
import org.watchglass.mp4.HybridMp4Writer;
import org.watchglass.mp4.Mark;
import org.watchglass.mp4.VideoTrack;
import org.watchglass.renderer.CopyHints;
import org.watchglass.renderer.Region;

/** Records plain pictures of 64x48: each has the colour that stands for its number. */
public final class FilmMaker implements Closeable {
    public static final int WIDTH = 64;
    public static final int HEIGHT = 48;
    /** Ticks from one picture to the next. */
    public static final int STEP = 9000;

    private final H264Encoder encoder = new H264Encoder(WIDTH, HEIGHT, EncoderSettings.DEFAULTS);
    private final Fragmenter fragmenter =
            new Fragmenter(new VideoTrack(WIDTH, HEIGHT, encoder.sps(), encoder.pps()));
    private final HybridMp4Writer writer;
    private final int[] pixels = new int[WIDTH * HEIGHT];
    private long ticks;

    public FilmMaker(Path file) throws IOException {
        writer = HybridMp4Writer.create(file, fragmenter.init());
    }

    /** A file with so many pictures, finalised; a key frame stands at each multiple of {@code group}. */
    public static Path finished(Path file, int pictures, int group) throws IOException {
        try (FilmMaker maker = new FilmMaker(file)) {
            for (int i = 0; i < pictures; i++) {
                maker.picture(colour(i), i % group == 0);
            }
            maker.finish();
        }
        return file;
    }

    /** Far enough apart to be told from each other after they were encoded. */
    public static int colour(int picture) {
        int grey = 20 + picture * 9 % 216;
        return grey << 16 | grey << 8 | grey;
    }

    /** Shows a colour for {@value #STEP} ticks. */
    public FilmMaker picture(int colour, boolean key) throws IOException {
        Region damage = new Region();
        if (pixels[0] != colour) {
            Arrays.fill(pixels, colour);
            damage.add(0, 0, WIDTH, HEIGHT);
        }
        AccessUnit unit = encoder.encode(pixels, damage, new CopyHints(), key);
        fragmenter.add(unit.bytes(), unit.length(), ticks, unit.key());
        ticks += STEP;
        writer.append(fragmenter.flush(ticks).bytes());
        return this;
    }

    /** Shows what is shown for longer, as a recorder does: again and again. */
    public FilmMaker idle(int pictures) throws IOException {
        for (int i = 0; i < pictures; i++) {
            picture(pixels[0], false);
        }
        return this;
    }

    public FilmMaker mark(String title) throws IOException {
        writer.mark(new Mark(ticks, title));
        return this;
    }

    public FilmMaker finish() throws IOException {
        writer.finish(ticks);
        return this;
    }

    /** Leaves it as it is: what was not finished looks as after a crash. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
