package org.watchglass.product;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web browser that watches a video: the first picture, two that it jumps to, then all to the end. */
final class Browser {
    /**
     * What it has seen. Colours are those in the middle of the four quarters, {@code 0xRRGGBB}, row by row.
     *
     * @param duration as it was said at the beginning
     * @param early after a jump to a quarter of the time
     * @param late after a jump to three quarters of it
     * @param ended the time at the end
     */
    record Seen(int width, int height, double duration, List<Integer> first, List<Integer> early,
            List<Integer> late, double ended, String error) {}

    private static final int PATIENCE_SECONDS = 90;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");
    private static final List<String> COMMAND =
            List.of("chromium", "--headless", "--no-sandbox", "--disable-gpu",
                    "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync", "--disable-dev-shm-usage");
    private static final String PAGE =
            """
                    <!DOCTYPE html>
                    <video muted preload="auto" src="video.mp4"></video>
                    <script>
                    const video = document.querySelector("video");
                    const seen = { error: "" };
                    const say = () => fetch("said", { method: "POST", body: JSON.stringify(seen) });
                    const once = type => new Promise(
                        done => video.addEventListener(type, done, { once: true }));
                    const colours = () => {
                        const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
                        const context = canvas.getContext("2d");
                        context.drawImage(video, 0, 0);
                        return [[1, 1], [3, 1], [1, 3], [3, 3]].map(([x, y]) => {
                            const left = x * canvas.width / 4;
                            const top = y * canvas.height / 4;
                            const [r, g, b] = context.getImageData(left, top, 1, 1).data;
                            return r << 16 | g << 8 | b;
                        });
                    };
                    // The event may come before the picture.
                    const jump = async time => {
                        const there = once("seeked");
                        const shown = new Promise(done => video.requestVideoFrameCallback(done));
                        video.currentTime = time;
                        await there;
                        await shown;
                    };
                    const watch = async () => {
                        Object.assign(seen, { width: video.videoWidth, height: video.videoHeight,
                            duration: Math.min(video.duration, 1e9), first: colours() });
                        await jump(SECONDS / 4);
                        seen.early = colours();
                        await jump(SECONDS * 3 / 4);
                        seen.late = colours();
                        await jump(0);
                        const end = once("ended");
                        await video.play();
                        await end;
                        seen.ended = video.currentTime;
                    };
                    const fail = e => { seen.error = String(e); };
                    video.onerror = () => { fail(video.error.message); say(); };
                    once("loadeddata").then(watch).catch(fail).finally(say);
                    </script>
                    """;

    private Browser() {}

    /** @param seconds how long the video is */
    static Seen watch(Path video, double seconds, Path folder) throws Exception {
        LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String page = PAGE.replace("SECONDS", String.format(Locale.ROOT, "%.3f", seconds));
        server.createContext("/",
                exchange -> answer(exchange, 200, "text/html", page.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/video.mp4", exchange -> answerPart(exchange, Files.readAllBytes(video)));
        server.createContext("/said", exchange -> {
            said.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 200, "text/plain", new byte[0]);
        });
        server.start();
        Path log = Files.createTempFile(folder, "browser", ".log");
        List<String> command = new ArrayList<>(COMMAND);
        command.add("--user-data-dir=" + Files.createTempDirectory(folder, "browser"));
        command.add("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            String seen = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (seen == null) {
                throw new AssertionError("the browser has said nothing: " + Files.readString(log));
            }
            return new Gson().fromJson(seen, Seen.class);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
            server.stop(0);
        }
    }

    /** Browsers jump only where a server gives them any part they ask for. */
    private static void answerPart(HttpExchange exchange, byte[] all) throws IOException {
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        String asked = exchange.getRequestHeaders().getFirst("Range");
        Matcher range = RANGE.matcher(asked == null ? "" : asked);
        if (!range.matches()) {
            answer(exchange, 200, "video/mp4", all);
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty() ? all.length
                : Math.min(all.length, Integer.parseInt(range.group(2)) + 1);
        if (from >= to) {
            answer(exchange, 416, "video/mp4", new byte[0]);
            return;
        }
        exchange.getResponseHeaders().set("Content-Range",
                "bytes " + from + "-" + (to - 1) + "/" + all.length);
        answer(exchange, 206, "video/mp4", Arrays.copyOfRange(all, from, to));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
