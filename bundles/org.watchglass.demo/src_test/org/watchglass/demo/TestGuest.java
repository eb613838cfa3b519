package org.watchglass.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.demo.TestClient.Received;
import org.watchglass.demo.desktop.Scene;
import org.watchglass.demo.desktop.SceneKind;
import org.watchglass.demo.desktop.SceneOptions;
import org.watchglass.remote.Secret;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DisplayRequest;

/** A demo server with a session, and the clients that a test has linked to it. */
final class TestGuest implements AutoCloseable {
    static final String PASSWORD = "one time";
    static final int CACHE = 10_000;
    final DemoServer server;
    final TestClient main;
    final int session;
    private final List<TestClient> clients = new ArrayList<>();

    TestGuest(SceneKind kind) throws Exception {
        server = new DemoServer(new Guest(new Scene(options(kind)), 1), new Secret(PASSWORD));
        main = keep(TestClient.linked(server, 0, ChannelType.MAIN, PASSWORD));
        session = main.receive().reader().i32("session");
    }

    /** Small and fast. */
    static SceneOptions options(SceneKind kind) {
        return new SceneOptions(kind, 640, 480, 240);
    }

    TestClient link(ChannelType type) throws Exception {
        return keep(TestClient.linked(server, session, type, PASSWORD));
    }

    /** Connected, and no more. */
    TestClient stranger() throws IOException {
        return keep(new TestClient(server));
    }

    TestClient display() throws Exception {
        TestClient display = link(ChannelType.DISPLAY);
        display.send(new DisplayRequest.Init(1, CACHE, 1, 0));
        return display;
    }

    private TestClient keep(TestClient client) {
        clients.add(client);
        return client;
    }

    /** Receives, acknowledges, and draws until that many drawing messages have come. */
    static void draw(TestClient display, TestScreen screen, int messages) throws Exception {
        while (screen.drawn.size() < messages) {
            Received message = display.receive();
            boolean known = DisplayMessage.read(message.type(), message.reader(), screen);
            if (!known && message.type() > CommonMessage.Ping.TYPE) {
                throw new ProtocolException("message %d: nobody expected it", message.type());
            }
            if (message.type() != CommonMessage.SetAck.TYPE && ++screen.received % 20 == 0) {
                display.send(new CommonRequest.Ack());
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (TestClient client : clients) {
            client.close();
        }
        server.close();
    }
}
