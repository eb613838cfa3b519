package org.watchglass.ui.recordings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import org.watchglass.capture.OwnerOnly;

/**
 * What stands beside the videos. Somebody else may have written it: nothing in it need be there.
 *
 * @param isOurs whether Watchglass has recorded
 * @param isRecording whether it was not closed
 * @param started {@link Instant#EPOCH} if nobody says
 */
record SessionFiles(boolean isOurs, boolean isRecording, Instant started, String address) {
    static final SessionFiles NONE = new SessionFiles(false, false, Instant.EPOCH, "");

    private static final int MAX_BYTES = 16 << 20;
    private static final String STATE = "state";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    static SessionFiles read(Path folder) {
        JsonObject metadata = json(folder.resolve(CaptureNames.METADATA));
        JsonObject session = json(folder.resolve(CaptureNames.SESSION));
        return new SessionFiles(text(metadata, "product").equals("Watchglass"),
                text(session, STATE).equals("recording"), time(text(metadata, "started")),
                text(metadata, "address"));
    }

    /** Says in {@code session.json} that it was never closed, if it says that it is recorded. */
    static void markInterrupted(Path folder) throws IOException {
        Path file = folder.resolve(CaptureNames.SESSION);
        JsonObject session = json(file);
        if (!text(session, STATE).equals("recording")) {
            return;
        }
        session.addProperty(STATE, "interrupted");
        Path part = Files.createTempFile(folder, ".watchglass-", ".part", OwnerOnly.file());
        try {
            Files.writeString(part, GSON.toJson(session) + "\n", StandardOpenOption.SYNC);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Empty if there is nothing that can be read. */
    private static JsonObject json(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new JsonObject();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES);
            JsonElement json = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
            return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
        } catch (IOException | JsonParseException | StackOverflowError e) {
            return new JsonObject(); // as is said above
        }
    }

    private static String text(JsonObject json, String field) {
        JsonElement value = json.get(field);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static Instant time(String text) {
        try {
            return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH; // as is said above
        }
    }
}
