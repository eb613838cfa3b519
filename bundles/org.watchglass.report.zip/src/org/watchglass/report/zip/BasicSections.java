package org.watchglass.report.zip;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.renderer.Picture;
import org.watchglass.report.Report;
import org.watchglass.report.ReportFiles;

/** What every report holds, whoever else adds to it. */
final class BasicSections {
    private final String version;
    private final LogLines log;

    BasicSections(String version, LogLines log) {
        this.version = version;
        this.log = log;
    }

    void metadata(Report report, ReportFiles files) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("product", "Watchglass");
        json.addProperty("version", version);
        json.addProperty("platform", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        json.addProperty("java",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        json.addProperty("address", report.console().address().toString());
        json.addProperty("type", report.type().name().toLowerCase(Locale.ROOT));
        json.addProperty("description", report.description());
        json.addProperty("triggered", report.triggered().toString());
        json.addProperty("submitted", Instant.now().toString());
        files.text("metadata.json", text(json));
    }

    void channelState(Report report, ReportFiles files) throws IOException {
        ConsoleState state = report.console().state();
        ConsoleStatistics statistics = report.console().statistics();
        JsonObject json = new JsonObject();
        json.addProperty("state", state.phase().name().toLowerCase(Locale.ROOT));
        json.addProperty("reason", state.reason());
        json.add("bytes_received", object(statistics.bytesReceived()));
        json.add("messages_received", object(statistics.messagesReceived()));
        json.add("protocol_gaps", object(statistics.protocolGaps()));
        json.addProperty("sound_drop_count", statistics.soundDropped());
        new DetailsJson(report.console().details()).addTo(json);
        files.text("channel-state.json", text(json));
    }

    void screenshot(Report report, ReportFiles files) throws IOException {
        write(report.screenshot(), files, "screenshot.png");
        write(report.region(), files, "screenshot-region.png");
    }

    static void write(@Nullable Picture picture, ReportFiles files, String name) throws IOException {
        if (picture != null && picture.width() > 0) {
            BufferedImage image =
                    new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
            ImageIO.write(image, "png", files.stage(name).toFile());
        }
    }

    void surroundings(Report report, ReportFiles files) throws IOException {
        files.text("threads.txt", ThreadDump.text());
        files.text("log.txt", log.text());
    }

    static String text(JsonObject json) {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
    }

    static JsonObject object(SortedMap<String, Long> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::addProperty);
        return json;
    }
}
