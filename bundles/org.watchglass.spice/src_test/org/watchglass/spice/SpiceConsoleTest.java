package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.remote.GuestAgent;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.AgentMessage;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Cursor;
import org.watchglass.spice.wire.CursorMessage;
import org.watchglass.spice.wire.MainInit;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.Notify;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.agent.VdAgentMessage;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.MonitorsConfig;

@Timeout(60)
class SpiceConsoleTest {
    private static final Cursor WHITE_DOT = new Cursor.Shape(
            false, 0, Cursor.Shape.ALPHA, 1, 1, 0, 0, Bytes.of((byte) -1, (byte) -1, (byte) -1, (byte) -1));

    private final SpiceConsoleProvider provider = new SpiceConsoleProvider();
    private final ScriptedServer server;

    SpiceConsoleTest() throws Exception {
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

    @Test
    void keepsPictureAndReasonWhenTheServerLeaves() throws Exception {
        try (Console console = open()) {
            server.dropAll();
            assertEquals(Phase.DISCONNECTED, Screens.nextState(console).phase());
            assertEquals("the server closed the connection", console.state().reason());
            assertEquals(ScriptedServer.COLOR, Screens.snapshot(console).pixels()[0]);
        }
    }

    @Test
    void tellsAnAgentThatComesLaterWhichScreensAreWanted() throws Exception {
        BlockingQueue<SubMessage> pieces = new LinkedBlockingQueue<>();
        CountDownLatch wished = new CountDownLatch(1);
        server.on(ChannelType.MAIN, peer -> {
            peer.send(new MainInit(ScriptedServer.SESSION, 1, 1, 1, false, 0, 0, 0));
            peer.awaitType(MainRequest.AttachChannels.TYPE);
            peer.send(new MainMessage.ChannelsList(List.of(new Channel(ChannelType.DISPLAY.code(), 0))));
            wished.await();
            peer.send(new AgentMessage.ConnectedTokens(10));
            while (true) {
                pieces.add(peer.awaitType(MainRequest.AgentData.TYPE));
            }
        });
        try (Console console = open()) {
            console.agent().arrange(List.of(new GuestAgent.Monitor(0, 0, 1280, 800)));
            wished.countDown();
            assertNotNull(pieces.poll(30, TimeUnit.SECONDS), "its capabilities");
            SubMessage monitors = pieces.poll(30, TimeUnit.SECONDS);
            byte[] expected = VdAgentMessage.frame(
                    new VdAgentMessage.MonitorsConfig(
                            List.of(new VdAgentMessage.MonitorsConfig.Monitor(0, 0, 1280, 800))),
                    false);
            assertNotNull(monitors);
            assertArrayEquals(expected, monitors.body().copy());
            assertTrue(console.agent().isConnected());
        }
    }

    @Test
    void drawsWhatCameBeforeTheServerLeft() throws Exception {
        server.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            peer.awaitType(DisplayRequest.PreferredCompression.TYPE);
            for (int i = 1; i <= 5000; i++) {
                peer.send(ScriptedServer.fill(ScriptedServer.SCREEN, i));
            }
        });
        try (Console console = open()) {
            Screens.nextState(console);
            assertEquals(5000, Screens.snapshot(console).pixels()[0]);
        }
    }

    @Test
    void tellsListenersOfTheGuestsMonitors() throws Exception {
        BlockingQueue<List<Head>> told = new LinkedBlockingQueue<>();
        CountDownLatch heard = new CountDownLatch(1);
        server.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            heard.await();
            for (int width : new int[] {4, 4, 5}) {
                peer.send(new MonitorsConfig(1, List.of(new MonitorsConfig.Head(3, 0, width, 6, 0, 0, 0))));
            }
            peer.readToEnd();
        });
        try (Console console = open()) {
            assertEquals(List.of(), console.displays().get(0).heads());
            console.addListener(new ConsoleListener() {
                @Override
                public void onHeads(ConsoleDisplay display) {
                    told.add(display.heads());
                }
            });
            heard.countDown();
            List<Head> last = List.of(new Head(3, new Rect(0, 0, 5, 6), 0));
            List<Head> next;
            do {
                next = told.poll(Screens.SECONDS, TimeUnit.SECONDS);
                assertNotNull(next, "the last monitors were not told");
            } while (!last.equals(next));
            assertEquals(last, console.displays().get(0).heads());
        }
    }

    @Test
    void givesAWholeFrameToWhoComesLate() throws Exception {
        BlockingQueue<Rect> damage = new LinkedBlockingQueue<>();
        try (Console console = open()) {
            Screens.snapshot(console);
            console.displays().get(0).attach(frame -> damage.add(frame.damage().bounds()));
            assertEquals(ScriptedServer.SCREEN, damage.poll(Screens.SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void givesNothingAfterADetach() throws Exception {
        CountDownLatch detached = new CountDownLatch(1);
        server.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            detached.await(Screens.SECONDS, TimeUnit.SECONDS);
            peer.send(ScriptedServer.fill(ScriptedServer.SCREEN, 1));
            peer.readToEnd();
        });
        List<Frame> frames = Collections.synchronizedList(new ArrayList<>());
        FrameConsumer consumer = frames::add;
        try (Console console = open()) {
            ConsoleDisplay display = console.displays().get(0);
            display.attach(consumer);
            display.detach(consumer).get(Screens.SECONDS, TimeUnit.SECONDS);
            assertEquals(1, frames.size());
            detached.countDown();
            Screens.awaitColor(console, 1);
            assertEquals(1, frames.size());
        }
    }

    @Test
    void letsGoAConsumerThatThrows() throws Exception {
        CountDownLatch thrown = new CountDownLatch(1);
        BlockingQueue<Rect> others = new LinkedBlockingQueue<>();
        try (Console console = open()) {
            ConsoleDisplay display = console.displays().get(0);
            display.attach(frame -> {
                thrown.countDown();
                throw new IllegalStateException("on purpose");
            });
            display.attach(frame -> others.add(frame.damage().bounds()));
            assertTrue(thrown.await(Screens.SECONDS, TimeUnit.SECONDS));
            assertEquals(ScriptedServer.SCREEN, others.poll(Screens.SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void keepsItsLastPictureOnceItIsClosed() throws Exception {
        Console console = open();
        ConsoleDisplay display = console.displays().get(0);
        console.close();
        console.close();
        assertEquals(Phase.CLOSED, console.state().phase());
        assertEquals(ScriptedServer.COLOR, Screens.snapshot(console).pixels()[0]);
        display.detach(frame -> true).get(Screens.SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void givesItsLastPictureToWhoComesWhenItIsClosed() throws Exception {
        Console console = open();
        Screens.snapshot(console);
        console.close();
        BlockingQueue<Rect> damage = new LinkedBlockingQueue<>();
        FrameConsumer late = frame -> damage.add(frame.damage().bounds());
        console.displays().get(0).attach(late);
        console.displays().get(0).detach(late).get(Screens.SECONDS, TimeUnit.SECONDS);
        assertEquals(ScriptedServer.SCREEN, damage.poll());
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        open().close();
        List<String> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith("spice "))
                .map(Thread::getName)
                .filter(name -> !name.equals("spice connecting"))
                .toList();
        assertEquals(List.of(), left);
    }

    @Test
    void closesFromItsOwnListener() throws Exception {
        Console console = open();
        CompletableFuture<ConsoleState> closed = new CompletableFuture<>();
        console.addListener(new ConsoleListener() {
            @Override
            public void onState(ConsoleState state) {
                if (state.phase() == Phase.DISCONNECTED) {
                    console.close();
                } else if (state.phase() == Phase.CLOSED) {
                    closed.complete(state);
                }
            }
        });
        server.dropAll();
        ConsoleState last = closed.get(Screens.SECONDS, TimeUnit.SECONDS);
        assertEquals("the server closed the connection", last.reason());
    }

    @Test
    void isDisconnectedWhenItsProviderStops() throws Exception {
        try (Console console = open()) {
            provider.stop();
            assertEquals(
                    new ConsoleState(Phase.DISCONNECTED, "the SPICE client was stopped"), console.state());
            assertEquals(ScriptedServer.COLOR, Screens.snapshot(console).pixels()[0]);
        }
    }

    @Test
    void goesOnWithoutItsCursor() throws Exception {
        CompletableFuture<String> notice = new CompletableFuture<>();
        CountDownLatch listening = new CountDownLatch(1);
        server.on(ChannelType.CURSOR, peer -> listening.await(Screens.SECONDS, TimeUnit.SECONDS));
        try (Console console = open()) {
            console.addListener(new ConsoleListener() {
                @Override
                public void onNotification(String text) {
                    notice.complete(text);
                }
            });
            listening.countDown();
            assertEquals(
                    "the cursor-0 channel is lost: the server closed the connection",
                    notice.get(Screens.SECONDS, TimeUnit.SECONDS));
            assertTrue(console.state().isConnected());
        }
    }

    @Test
    void showsThePointerInSnapshotsThatWantIt() throws Exception {
        server.on(ChannelType.CURSOR, peer -> {
            peer.send(new CursorMessage.Init(2, 0, 0, 0, true, WHITE_DOT));
            peer.readToEnd();
        });
        try (Console console = open()) {
            Screens.awaitFrame(console, frame -> frame.pointer().isShown());
            assertEquals(0xffffff, Screens.snapshot(console, SnapshotPointer.BLENDED).pixels()[2]);
            assertEquals(ScriptedServer.COLOR, Screens.snapshot(console).pixels()[2]);
        }
    }

    @Test
    void passesOnTheServersErrors() throws Exception {
        CompletableFuture<String> notice = new CompletableFuture<>();
        CountDownLatch listening = new CountDownLatch(1);
        server.on(ChannelType.INPUTS, peer -> {
            listening.await(Screens.SECONDS, TimeUnit.SECONDS);
            peer.send(new Notify(0, Notify.ERROR, 2, 0, "the disk is\nfull"));
            peer.readToEnd();
        });
        try (Console console = open()) {
            console.addListener(new ConsoleListener() {
                @Override
                public void onNotification(String text) {
                    notice.complete(text);
                }
            });
            listening.countDown();
            assertEquals(
                    "the server says: the disk is full",
                    notice.get(Screens.SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void countsWhatItReceives() throws Exception {
        try (Console console = open()) {
            assertEquals(2L, console.statistics().messagesReceived().get("display-0"));
            assertEquals(2L, console.statistics().messagesReceived().get("main"));
            assertEquals(Map.of(), console.statistics().protocolGaps());
        }
    }
}
