package org.watchglass.testkit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What ffprobe and ffmpeg say of a video file.
 *
 * @param frames pictures that really decode
 * @param seconds duration as the container says
 */
public record Video(Path file, String codec, int width, int height, int frames, double seconds,
        String colours) {
    /** @throws AssertionError if ffprobe does not accept the file */
    public static Video probe(Path file) throws IOException, InterruptedException {
        String json = Tool.run(
                "ffprobe", "-v", "error", "-count_frames", "-select_streams", "v:0", "-show_streams",
                "-show_format", "-of", "json", file.toString())
                .orFail()
                .text();
        JsonObject all = JsonParser.parseString(json).getAsJsonObject();
        JsonObject stream = all.getAsJsonArray("streams").get(0).getAsJsonObject();
        return new Video(
                file,
                text(stream, "codec_name"),
                stream.get("width").getAsInt(),
                stream.get("height").getAsInt(),
                (int) number(stream, "nb_read_frames"),
                number(all.getAsJsonObject("format"), "duration"),
                text(stream, "color_range") + " " + text(stream, "color_space"));
    }

    /** The last picture, in RGB, at the size that it has then: guests change their mode. */
    public Image lastPicture() throws IOException, InterruptedException {
        Path last = Files.createTempFile("last", ".ppm");
        try {
            String filter = "scale=s=" + lastSize()
                    + ":in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int";
            Tool.run(
                    "ffmpeg", "-v", "error", "-y", "-i", file.toString(), "-fps_mode", "passthrough",
                    "-vf", filter, "-update", "1", last.toString())
                    .orFail();
            return Image.readPpm(last);
        } finally {
            Files.delete(last);
        }
    }

    private String lastSize() throws IOException, InterruptedException {
        List<String> sizes = sizes();
        return sizes.get(sizes.size() - 1);
    }

    /** The sizes that its pictures have, one after the other: width and height with an x between them. */
    public List<String> sizes() throws IOException, InterruptedException {
        String all = Tool.run(
                "ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "frame=width,height",
                "-of", "csv=p=0:s=x", file.toString())
                .orFail()
                .text();
        List<String> sizes = new ArrayList<>();
        for (String size : all.strip().split("\n")) {
            if (sizes.isEmpty() || !size.equals(sizes.get(sizes.size() - 1))) {
                sizes.add(size);
            }
        }
        return sizes;
    }

    /** A file that has just been begun has no pictures and no duration yet. */
    private static double number(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsDouble() : 0;
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : "";
    }
}
