package org.watchglass.spice.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.watchglass.flow.Threads;

/** An HTTP proxy that leads everybody to one port of this machine, whatever was asked for. */
final class ProxyServer implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile String answer = "HTTP/1.0 200 Connection established\r\nVia: test\r\n\r\n";
    private volatile String request = "";
    private volatile int target;

    ProxyServer() throws IOException {
        Threads.named("test proxy", this::serve).start();
    }

    int port() {
        return listening.getLocalPort();
    }

    void leadTo(int port) {
        target = port;
    }

    /** Says that, and leads nowhere. */
    void answer(String text) {
        answer = text;
    }

    /** The head of the last one. */
    String request() {
        return request;
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Threads.named("test proxy client", () -> serve(client)).start();
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) client.getInputStream().read());
            }
            request = head.toString();
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            if (target > 0) {
                tunnel(client);
            }
        } catch (IOException e) {
            // One of both has left.
        }
    }

    private void tunnel(Socket client) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Threads.named("test proxy back", () -> copy(server, client)).start();
            copy(client, server);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One of both has left.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
