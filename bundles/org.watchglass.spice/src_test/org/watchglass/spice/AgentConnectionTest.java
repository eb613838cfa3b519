package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.GuestAgent;
import org.watchglass.spice.wire.AgentMessage;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.MainInit;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.Notify;
import org.watchglass.spice.wire.agent.VdAgentCapability;
import org.watchglass.spice.wire.agent.VdAgentMessage;
import org.watchglass.spice.wire.agent.VdAgentMessage.AnnounceCapabilities;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRequest;

/** What a guest's agent means for the connection that carries it. */
@Timeout(60)
class AgentConnectionTest {
    private final SpiceConsoleProvider provider = new SpiceConsoleProvider();
    private final ScriptedServer server;

    AgentConnectionTest() throws Exception {
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

    /** Lets the main channel say something more once the session has begun; the console has an agent. */
    private void onMain(ScriptedServer.Script script) {
        server.on(ChannelType.MAIN, peer -> {
            peer.send(new MainInit(ScriptedServer.SESSION, 1, 1, 1, true, -1, 0, 0));
            peer.awaitType(MainRequest.AttachChannels.TYPE);
            peer.send(new MainMessage.ChannelsList(List.of(new Channel(ChannelType.DISPLAY.code(), 0))));
            script.run(peer);
            peer.readToEnd();
        });
    }

    private static AgentMessage.Data fromTheGuest(VdAgentMessage message) {
        return new AgentMessage.Data(Bytes.of(VdAgentMessage.frame(message, false)));
    }

    @Test
    void goesOnWithoutAnAgentThatTalksNonsense() throws Exception {
        onMain(peer -> {
            peer.send(new AgentMessage.Data(Bytes.of(new byte[100])));
            peer.send(new CommonMessage.Ping(7, 0, Bytes.EMPTY));
            peer.awaitType(CommonRequest.Pong.TYPE);
        });
        try (Console console = open()) {
            Screens.await(() -> console.statistics().protocolGaps().containsKey("agent message broken"));
            assertFalse(console.agent().isConnected());
            assertTrue(console.state().isConnected());
        }
    }

    /** Of more pieces than may wait for the socket: the server has given it as many tokens as there are. */
    @Test
    void sendsALargeTextToAServerThatReadsSlowly() throws Exception {
        String text = "x".repeat(GuestAgent.MAX_TEXT_BYTES);
        CountDownLatch offered = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        onMain(peer -> {
            peer.send(fromTheGuest(
                    new AnnounceCapabilities(false, VdAgentCapability.CLIPBOARD_BY_DEMAND.bit())));
            offered.await();
            for (int i = 0; i < 3; i++) {
                peer.send(fromTheGuest(new ClipboardRequest(0, VdAgentMessage.FORMAT_UTF8_TEXT)));
            }
            // Nothing is read before all of it waits.
            peer.send(new Notify(0, Notify.ERROR, 2, 0, "asked"));
            taken.await();
            long bytes = 0;
            while (bytes < 3L * text.length()) {
                bytes += peer.awaitType(MainRequest.AgentData.TYPE).body().length();
            }
            peer.send(new AgentMessage.Disconnected(0));
        });
        CountDownLatch asked = new CountDownLatch(1);
        try (Console console = open()) {
            console.addListener(new ConsoleListener() {
                @Override
                public void onNotification(String notice) {
                    asked.countDown();
                }
            });
            console.agent().shareClipboard(pasted -> {});
            console.agent().offerText(text);
            offered.countDown();
            assertTrue(asked.await(Screens.SECONDS, TimeUnit.SECONDS));
            assertTrue(console.state().isConnected(), console.state().reason());
            taken.countDown();
            Screens.await(() -> !console.agent().isConnected());
            assertTrue(console.state().isConnected(), console.state().reason());
            assertEquals(Map.of(), console.statistics().protocolGaps());
        }
    }
}
