package org.watchglass.testkit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;

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
                Integer.parseInt(text(stream, "nb_read_frames")),
                Double.parseDouble(text(all.getAsJsonObject("format"), "duration")),
                text(stream, "color_range") + " " + text(stream, "color_space"));
    }

    /** The last picture, in RGB, at the size that it has then. */
    public Image lastPicture() throws IOException, InterruptedException {
        byte[] all = pictures();
        int bytes = 3 * width * height;
        return Image.ofRgb24(width, height, all, all.length - bytes);
    }

    /** All pictures, in RGB, scaled to the first one's size if that changed. */
    public byte[] pictures() throws IOException, InterruptedException {
        return Tool.run(
                "ffmpeg", "-v", "error", "-i", file.toString(), "-fps_mode", "passthrough", "-vf",
                "scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int",
                "-f", "rawvideo", "-pix_fmt", "rgb24", "-")
                .orFail()
                .output();
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : "";
    }
}
