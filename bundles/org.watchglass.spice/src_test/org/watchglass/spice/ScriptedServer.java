package org.watchglass.spice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.watchglass.flow.Threads;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.Secret;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.MainInit;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.MouseMode;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawFill;
import org.watchglass.spice.wire.display.Mask;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.link.Ticket;

/**
 * A server on loopback that does what a test says: each channel has a script, which runs after the link stage
 * on a thread of its own. A script that ends closes its connection.
 */
final class ScriptedServer implements AutoCloseable {
    static final KeyPair KEY = Ticket.newKey();
    static final int SESSION = 77;
    static final Rect SCREEN = new Rect(0, 0, 8, 6);
    static final int COLOR = 0x102030;

    /** What a channel of the server does. */
    interface Script {
        void run(ServerPeer peer) throws Exception;
    }

    private final ServerSocket listening;
    private final String password;
    private final Map<ChannelType, Script> scripts = new ConcurrentHashMap<>();
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean miniHeaders = true;

    ScriptedServer(String password) throws IOException {
        this.password = password;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        scripts.put(ChannelType.MAIN, this::mainScript);
        scripts.put(ChannelType.DISPLAY, peer -> {
            showScreen(peer);
            peer.readToEnd();
        });
        Threads.named("test server", this::acceptAll).start();
    }

    ScriptedServer on(ChannelType type, Script script) {
        scripts.put(type, script);
        return this;
    }

    ScriptedServer withFullHeaders() {
        miniHeaders = false;
        return this;
    }

    ConnectRequest request(String given) {
        return new ConnectRequest(address(), given.isEmpty() ? Secret.NONE : new Secret(given), 60);
    }

    ConsoleAddress address() {
        return new ConsoleAddress("spice", "127.0.0.1", listening.getLocalPort(), 0, Map.of());
    }

    /**
     * As servers begin a session: waits for what the client must ask for, and says what channels there are.
     */
    private void mainScript(ServerPeer peer) throws Exception {
        int modes = MouseMode.SERVER | MouseMode.CLIENT;
        peer.send(new MainInit(SESSION, 1, modes, MouseMode.SERVER, false, 0, 0, 0));
        peer.awaitType(MainRequest.AttachChannels.TYPE);
        List<Channel> channels = new ArrayList<>();
        scripts.keySet().stream()
                .filter(type -> type != ChannelType.MAIN)
                .forEach(type -> channels.add(new Channel(type.code(), 0)));
        peer.send(new MainMessage.ChannelsList(channels));
        peer.readToEnd();
    }

    /** Waits for the client, and gives it a screen of one colour. */
    static void showScreen(ServerPeer peer) throws Exception {
        peer.awaitType(DisplayRequest.Init.TYPE);
        peer.send(SurfaceCreate.primary(SCREEN.width(), SCREEN.height()));
        peer.send(fill(SCREEN, COLOR));
    }

    static DrawFill fill(Rect box, int rgb) {
        return new DrawFill(new DrawBase(0, box, Clip.NONE), new Brush.Solid(rgb), Rop.OP_PUT, Mask.NONE);
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket socket = listening.accept();
                sockets.add(socket);
                Threads.named("test server channel", () -> serve(socket)).start();
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            ServerPeer peer = new ServerPeer(socket);
            ChannelType type = peer.link(password, miniHeaders);
            if (type != null && scripts.containsKey(type)) {
                scripts.get(type).run(peer);
            }
        } catch (Exception e) {
            // The client has left, or the test has ended.
        }
    }

    /** Closes all connections, at once. */
    void dropAll() throws IOException {
        for (Socket socket : List.copyOf(sockets)) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        dropAll();
    }
}
