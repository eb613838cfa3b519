package org.watchglass.spice.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.KeyPair;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;
import org.watchglass.flow.Threads;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.LinkReply;
import org.watchglass.spice.wire.link.Ticket;

/** Gives the same bytes to everybody who says something, with TLS or without. */
final class AnswerServer implements AutoCloseable {
    private static final KeyPair KEY = Ticket.newKey();

    private final ServerSocket listening;
    private final byte[] answer;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile String serverName = "";

    private AnswerServer(ServerSocket listening, byte[] answer) {
        this.listening = listening;
        this.answer = answer;
        Threads.named("test server", this::serve).start();
    }

    static AnswerServer plain(byte[] answer) throws IOException {
        return new AnswerServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    }

    static AnswerServer secured(TestCertificate certificate, byte[] answer) throws Exception {
        return new AnswerServer(certificate.context().getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    }

    /** All that a server says while a channel is linked. */
    static byte[] linked() {
        Bytes key = Bytes.of(KEY.getPublic().getEncoded());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new LinkReply(0, key, LinkStage.COMMON, Capabilities.NONE).frame());
        all.writeBytes(new byte[4]);
        return all.toByteArray();
    }

    int port() {
        return listening.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** What the last client called the server when it began TLS, empty if nothing. */
    String serverName() {
        return serverName;
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                connections.incrementAndGet();
                socket.getInputStream().read();
                if (socket instanceof SSLSocket tls
                        && tls.getSession() instanceof ExtendedSSLSession session) {
                    serverName = session.getRequestedServerNames().isEmpty() ? ""
                            : session.getRequestedServerNames().get(0).toString();
                }
                socket.getOutputStream().write(answer);
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // A client that did not like what it saw, or the end.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
