package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.Console;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.display.CacheMessage;
import org.watchglass.spice.wire.display.DisplayRequest;

/** What passes on an open channel, seen from the server. */
@Timeout(60)
class ChannelsTest {
    private static final int WINDOW = 5;

    private final SpiceConsoleProvider provider = new SpiceConsoleProvider();
    private final ScriptedServer server;
    private final CompletableFuture<List<Integer>> requests = new CompletableFuture<>();

    ChannelsTest() throws Exception {
        server = new ScriptedServer("");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        provider.stop();
    }

    private Console open() throws Exception {
        return provider.open(server.request(""));
    }

    /** Lets the display do something after it has shown its screen; an exception there fails the test. */
    private void onDisplay(ScriptedServer.Script script) {
        server.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            try {
                script.run(peer);
            } catch (Exception e) {
                requests.completeExceptionally(e);
            }
            peer.readToEnd();
        });
    }

    private List<Integer> requests() throws Exception {
        return requests.get(Screens.SECONDS, TimeUnit.SECONDS);
    }

    private static List<Integer> receiveTypes(ServerPeer peer, int count) throws Exception {
        List<Integer> types = new ArrayList<>();
        while (types.size() < count) {
            types.add(peer.receive().type());
        }
        return types;
    }

    @Test
    void acknowledgesEveryMessageOfTheWindow() throws Exception {
        onDisplay(peer -> {
            peer.awaitType(DisplayRequest.PreferredCompression.TYPE);
            peer.send(new CommonMessage.SetAck(9, WINDOW));
            for (int i = 0; i < 2 * WINDOW; i++) {
                peer.send(new CacheMessage.InvalAllPalettes());
            }
            peer.send(new CommonMessage.Ping(1, 2, Bytes.EMPTY));
            requests.complete(receiveTypes(peer, 4));
        });
        try (Console console = open()) {
            assertEquals(
                    List.of(
                            CommonRequest.AckSync.TYPE,
                            CommonRequest.Ack.TYPE,
                            CommonRequest.Ack.TYPE,
                            CommonRequest.Pong.TYPE),
                    requests());
            assertTrue(console.state().isConnected());
        }
    }

    @Test
    void keepsAServerGoingThatWaitsForAcks() throws Exception {
        int messages = 20 * WINDOW;
        onDisplay(peer -> {
            peer.send(new CommonMessage.SetAck(9, WINDOW));
            for (int sent = 0, acked = 0; sent < messages; sent++) {
                for (; sent - acked >= 2 * WINDOW; acked += WINDOW) {
                    peer.awaitType(CommonRequest.Ack.TYPE);
                }
                peer.send(new CacheMessage.InvalAllPalettes());
            }
            requests.complete(List.of());
        });
        try (Console console = open()) {
            requests();
            assertTrue(console.state().isConnected());
        }
    }

    @Test
    void answersPingsWhileTheDrawingWorkerIsBlocked() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch opened = new CountDownLatch(1);
        onDisplay(peer -> {
            blocked.await(Screens.SECONDS, TimeUnit.SECONDS);
            peer.send(new CommonMessage.Ping(7, 8, Bytes.of(new byte[256_000])));
            SubMessage pong = peer.awaitType(CommonRequest.Pong.TYPE);
            requests.complete(List.of(pong.body().length(), (int) opened.getCount()));
        });
        try (Console console = open()) {
            console.displays().get(0).attach(frame -> {
                blocked.countDown();
                Screens.await(opened);
                return true;
            });
            assertEquals(List.of(12, 1), requests());
            opened.countDown();
        }
    }

    @Test
    void handlesTheMessagesOfAListFirst() throws Exception {
        onDisplay(peer -> {
            WireWriter body = new WireWriter();
            new CacheMessage.InvalList(List.of(new CacheMessage.InvalList.Item(1, 5))).write(body);
            SubMessage part = new SubMessage(CacheMessage.InvalList.TYPE, Bytes.of(body.toByteArray()));
            SubMessage unknown = new SubMessage(399, Bytes.EMPTY);
            peer.send(new CommonMessage.MessageList(List.of(part, unknown)));
            peer.send(ScriptedServer.fill(ScriptedServer.SCREEN, 1));
            requests.complete(List.of());
        });
        try (Console console = open()) {
            requests();
            Screens.awaitColor(console, 1);
            assertEquals(Map.of("message 399 display", 1L), console.statistics().protocolGaps());
        }
    }

    @Test
    void takesBodiesThatAreLarge() throws Exception {
        byte[] padding = new byte[5 << 20];
        onDisplay(peer -> {
            peer.send(new CommonMessage.Ping(1, 2, Bytes.of(padding)));
            peer.awaitType(CommonRequest.Pong.TYPE);
            requests.complete(List.of());
        });
        try (Console console = open()) {
            requests();
            assertTrue(console.statistics().bytesReceived().get("display-0") > padding.length);
        }
    }

    @Test
    void asksForACompressionIfTheServerHasAChoice() throws Exception {
        onDisplay(peer -> {
            SubMessage wish = peer.awaitType(DisplayRequest.PreferredCompression.TYPE);
            requests.complete(List.of((int) wish.body().copy()[0]));
        });
        try (Console console = open()) {
            assertEquals(List.of(DisplayRequest.PreferredCompression.LZ4), requests());
            assertTrue(console.state().isConnected());
        }
    }

    @Test
    void saysGoodbyeWhenItCloses() throws Exception {
        onDisplay(peer -> {
            peer.awaitType(CommonRequest.Disconnecting.TYPE);
            requests.complete(List.of());
        });
        open().close();
        requests();
    }
}
