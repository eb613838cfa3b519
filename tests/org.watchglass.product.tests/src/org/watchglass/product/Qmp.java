package org.watchglass.product;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** QEMU's control connection: a line of JSON each way. */
final class Qmp implements AutoCloseable {
    private final SocketChannel channel;
    private final BufferedReader in;

    private Qmp(SocketChannel channel) {
        this.channel = channel;
        in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    /** Waits until QEMU has greeted, which it does when all of it is up. */
    static Qmp open(SocketChannel channel) throws IOException {
        Qmp qmp = new Qmp(channel);
        qmp.in.readLine();
        qmp.execute("qmp_capabilities", Map.of());
        return qmp;
    }

    /** Waits for the answer, which is returned; what else QEMU says until then is skipped. */
    JsonElement execute(String command, Map<String, ?> arguments) throws IOException {
        JsonObject request = new JsonObject();
        request.addProperty("execute", command);
        request.add("arguments", new Gson().toJsonTree(arguments));
        channel.write(ByteBuffer.wrap((request + "\n").getBytes(StandardCharsets.UTF_8)));
        JsonObject answer;
        do {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("QEMU has gone");
            }
            answer = JsonParser.parseString(line).getAsJsonObject();
        } while (answer.has("event"));
        if (!answer.has("return")) {
            throw new IOException(command + ": " + answer);
        }
        return answer.get("return");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
