package org.watchglass.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A web browser that shows a video and says which colours it sees. */
final class Browser {
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> COMMAND =
            List.of("chromium", "--headless", "--no-sandbox", "--disable-gpu",
                    "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync", "--disable-dev-shm-usage");
    private static final String PAGE =
            """
                    <!DOCTYPE html>
                    <video muted src="video.mp4"></video>
                    <script>
                    const video = document.querySelector("video");
                    const say = text => fetch("said", { method: "POST", body: text });
                    video.onerror = () => say("error " + video.error.message);
                    video.onloadeddata = () => {
                        const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
                        const context = canvas.getContext("2d");
                        context.drawImage(video, 0, 0);
                        const at = (x, y) => {
                            const left = x * canvas.width / 4;
                            const top = y * canvas.height / 4;
                            const [r, g, b] = context.getImageData(left, top, 1, 1).data;
                            return (r << 16 | g << 8 | b).toString(16);
                        };
                        say([at(1, 1), at(3, 1), at(1, 3), at(3, 3)].join(" "));
                    };
                    </script>
                    """;

    private Browser() {}

    /** The colours in the middle of the four quarters of the first picture, {@code 0xRRGGBB}, row by row. */
    static List<Integer> colours(Path video, Path folder) throws Exception {
        LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/",
                exchange -> answer(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/video.mp4",
                exchange -> answer(exchange, "video/mp4", Files.readAllBytes(video)));
        server.createContext("/said", exchange -> {
            said.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "text/plain", new byte[0]);
        });
        server.start();
        Path log = folder.resolve("browser.log");
        List<String> command = new ArrayList<>(COMMAND);
        command.add("--user-data-dir=" + folder.resolve("browser"));
        command.add("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            String colours = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (colours == null || colours.startsWith("error")) {
                throw new AssertionError(colours + Files.readString(log));
            }
            return List.of(colours.split(" ")).stream().map(text -> Integer.parseInt(text, 16)).toList();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
