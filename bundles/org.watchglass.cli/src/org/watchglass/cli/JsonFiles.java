package org.watchglass.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;

/** Documents that somebody else has written: nothing in them need be there, or be what its name says. */
final class JsonFiles {
    private JsonFiles() {}

    /** @throws IOException with one line for the user, if it is no JSON object */
    static JsonObject parse(String text) throws IOException {
        try {
            JsonElement json = JsonParser.parseString(text);
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
        } catch (JsonParseException | StackOverflowError e) {
            throw new IOException("it is no JSON", e);
        }
        throw new IOException("it is no JSON object");
    }

    /** A text or a number as a text; empty if there is no such thing. */
    static String text(JsonObject json, String field) {
        JsonElement value = json.get(field);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /** 0 if there is no such thing. */
    static double number(JsonObject json, String field) {
        try {
            return Double.parseDouble(text(json, field));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Empty if there is no such thing. */
    static JsonObject object(JsonObject json, String field) {
        @Nullable JsonElement value = json.get(field);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }
}
