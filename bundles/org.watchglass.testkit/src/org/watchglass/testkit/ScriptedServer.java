package org.watchglass.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.watchglass.spice.wire.ProtocolException;

/**
 * A server on loopback that does to its clients what a test says, good or bad.
 *
 * <p>Each connection is served on a thread of its own, and closed when its script returns.
 */
public final class ScriptedServer implements AutoCloseable {
    private static final int BACKLOG = 50;

    /** What happens to one connection. */
    @FunctionalInterface
    public interface Script {
        void serve(ScriptedLink link) throws IOException, ProtocolException, InterruptedException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger served = new AtomicInteger();
    private final Script script;
    private final ServerSocket listener;

    private ScriptedServer(Script script, ServerSocket listener) {
        this.script = script;
        this.listener = listener;
    }

    /** Listens on a free port until closed. */
    public static ScriptedServer start(Script script) throws IOException {
        ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        ScriptedServer server = new ScriptedServer(script, listener);
        server.threads.execute(server::accept);
        return server;
    }

    /** A {@code spice:} address. */
    public String address() {
        return "spice://127.0.0.1:" + listener.getLocalPort();
    }

    /** How many connections there were. */
    public int connections() {
        return connections.size();
    }

    /** How many connections have been served to their end. */
    public int served() {
        return served.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed: nobody connects any more.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            script.serve(new ScriptedLink(connection));
        } catch (IOException | ProtocolException e) {
            // The client has left, or is meant to: what it makes of this is what tests look at.
        } catch (InterruptedException e) {
            // The server is being closed.
        } finally {
            served.incrementAndGet();
        }
    }

    /** Cuts all connections. */
    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
        threads.shutdownNow();
    }
}
