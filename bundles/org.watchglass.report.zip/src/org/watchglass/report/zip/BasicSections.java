package org.watchglass.report.zip;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.renderer.Picture;
import org.watchglass.report.Report;
import org.watchglass.report.ReportFiles;

/** What every report holds, whoever else adds to it. */
final class BasicSections {
    private static final String README =
            """
                    A bug report by Watchglass. Not every report has every file.

                    metadata.json        what is reported, when, and by which version
                    session.json         counters of the recording and of the console
                    channel-state.json   what came through each channel, and what could not be shown
                    screenshot.png       the screen at the moment of the report
                    replay-0.mp4         the last minutes of display 0, for any video player
                    threads.txt          what every thread was doing
                    log.txt              the last log lines

                    Passwords and key strokes are in none of them.
                    """;

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
        files.text("channel-state.json", text(json));
    }

    void screenshot(Report report, ReportFiles files) throws IOException {
        Picture picture = report.screenshot();
        if (picture != null && picture.width() > 0) {
            BufferedImage image =
                    new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
            ImageIO.write(image, "png", files.stage("screenshot.png").toFile());
        }
    }

    void surroundings(Report report, ReportFiles files) throws IOException {
        files.text("threads.txt", ThreadDump.text());
        files.text("log.txt", log.text());
        files.text("README.txt", README);
    }

    private static String text(JsonObject json) {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
    }

    private static JsonObject object(SortedMap<String, Long> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::addProperty);
        return json;
    }
}
