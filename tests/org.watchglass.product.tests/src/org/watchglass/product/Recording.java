package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;
import org.watchglass.testkit.Video;

/**
 * What a run has recorded.
 *
 * @param directory as the program named it
 */
record Recording(Path directory) {
    private static final List<String> ORDINARY = List.of("ftyp", "mdat", "moov");

    private static final Pattern NAMED = Pattern.compile("recording [a-z+]+:\\S* to (.+)");

    /** The recording that the program spoke of. */
    static Recording named(String output) {
        Matcher named = NAMED.matcher(output);
        assertTrue(named.find(), () -> "no recording named: " + output);
        return new Recording(Path.of(named.group(1)));
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    JsonObject json(String name) throws IOException {
        return JsonParser.parseString(Files.readString(file(name))).getAsJsonObject();
    }

    /** The only file of the only display; not even a killed recorder leaves one that ffprobe complains of. */
    Video video() throws IOException, InterruptedException {
        return Video.probe(file("display-0.mp4"));
    }

    /** How many videos there are. */
    long videos() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".mp4")).count();
        }
    }

    /** A file that its recorder has finished. */
    Video finished(String name) throws IOException, InterruptedException {
        assertEquals(ORDINARY, boxes(file(name)));
        return Video.probe(file(name));
    }

    boolean isFinished(String name) throws IOException {
        return boxes(file(name)).equals(ORDINARY);
    }

    /** The titles of the chapters that ffprobe finds. */
    static List<String> chapters(Path file) throws IOException, InterruptedException {
        String json = Tool.run("ffprobe", "-v", "error", "-show_chapters", "-of", "json", file.toString())
                .orFail().text();
        List<String> titles = new ArrayList<>();
        JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("chapters")
                .forEach(chapter -> titles.add(
                        chapter.getAsJsonObject().getAsJsonObject("tags").get("title").getAsString()));
        return titles;
    }

    /** The last picture is what was on the screen, up to what encoding costs. */
    static void assertShows(Image screen, Video video) throws IOException, InterruptedException {
        Image last = video.lastPicture().crop(screen.width(), screen.height());
        assertTrue(last.psnr(screen) > 35, () -> "PSNR " + last.psnr(screen));
        assertTrue(last.worstTilePsnr(screen) > 30,
                () -> "PSNR of the worst tile " + last.worstTilePsnr(screen));
    }

    /** The types of the boxes at the top level, without padding. */
    private static List<String> boxes(Path file) throws IOException {
        List<String> types = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            for (long left = Files.size(file); left > 0;) {
                long size = Integer.toUnsignedLong(in.readInt());
                types.add(new String(in.readNBytes(4), StandardCharsets.US_ASCII));
                long header = size == 1 ? 16 : 8;
                size = size == 1 ? in.readLong() : size;
                in.skipNBytes(size - header);
                left -= size;
            }
        } catch (EOFException e) {
            types.add("cut off");
        }
        types.removeIf("free"::equals);
        return types;
    }
}
