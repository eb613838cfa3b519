package org.watchglass.spice.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchglass.remote.HttpProxy;

/** Asks an HTTP proxy for a way to a server (RFC 9110, section 9.3.6). */
final class HttpTunnel {
    /** Of an answer's head; what is longer is none. */
    static final int MAX_HEAD = 16 << 10;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: (.*))?");
    private static final String END = "\r\n\r\n";

    /** The proxy says no, or something else than a proxy does. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        /** @param status 0 for an answer that is none */
        RefusedException(int status, String answer) {
            super(answer);
            this.status = status;
        }

        /** As HTTP counts, 0 for an answer that is none. */
        int status() {
            return status;
        }
    }

    private HttpTunnel() {}

    /**
     * From then on the socket leads to the server. Blocks, until the deadline at the most. Not a byte of the
     * server's is read.
     *
     * @param host as the proxy is to understand it
     */
    static void open(Socket socket, HttpProxy proxy, String host, int port, Deadline deadline)
            throws IOException, RefusedException {
        socket.getOutputStream().write(request(proxy, host + ":" + port).getBytes(StandardCharsets.UTF_8));
        String head = readHead(socket, deadline);
        Matcher status = STATUS.matcher(head.lines().findFirst().orElse(""));
        if (!status.matches()) {
            throw new RefusedException(0, "it does not answer in HTTP");
        }
        int code = Integer.parseInt(status.group(1));
        if (code / 100 != 2) {
            String words = status.group(2) == null ? "" : " " + status.group(2).strip();
            throw new RefusedException(code, code + words.substring(0, Math.min(100, words.length())));
        }
    }

    private static String request(HttpProxy proxy, String target) {
        StringBuilder request =
                new StringBuilder("CONNECT " + target + " HTTP/1.0\r\nHost: " + target + "\r\n");
        if (!proxy.user().isEmpty()) {
            byte[] user = (proxy.user() + ":").getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(user);
            both.writeBytes(proxy.password().reveal());
            request.append("Proxy-Authorization: Basic ")
                    .append(Base64.getEncoder().encodeToString(both.toByteArray()))
                    .append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    /** Byte by byte: what follows the empty line is the server's. */
    private static String readHead(Socket socket, Deadline deadline) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.length() < END.length() || !head.substring(head.length() - END.length()).equals(END)) {
            socket.setSoTimeout(deadline.socketMillis());
            int next = in.read();
            if (next < 0) {
                throw new IOException("it closed the connection");
            }
            if (head.length() == MAX_HEAD) {
                throw new IOException("the proxy's answer has no end");
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
