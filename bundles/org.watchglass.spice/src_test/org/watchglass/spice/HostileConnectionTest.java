package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleException;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.image.BitmapImage;

/**
 * What a server that means harm, or is broken, can do to a client, and what it cannot do to other sessions.
 */
@Timeout(60)
class HostileConnectionTest {
    private static final int DONE = 0x00c0ffee;
    private static final String GAP = "SURFACE_CREATE without room";

    private final SpiceConsoleProvider provider = new SpiceConsoleProvider();
    private final ScriptedServer server;
    private final ScriptedServer other;

    HostileConnectionTest() throws Exception {
        server = new ScriptedServer("");
        other = new ScriptedServer("");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        other.close();
        provider.stop();
    }

    private Console open() throws Exception {
        return provider.open(server.request(""));
    }

    /** Lets the display do something after it has shown its screen, and say with a colour that it is done. */
    private void onDisplay(ScriptedServer.Script script) {
        server.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            script.run(peer);
            peer.send(ScriptedServer.fill(ScriptedServer.SCREEN, DONE));
            peer.readToEnd();
        });
    }

    @Test
    void saysInOneLineThatTheMainChannelSendsGarbage() {
        server.on(ChannelType.MAIN, peer -> {
            byte[] garbage = new byte[1 << 20];
            new Random(1).nextBytes(garbage);
            peer.sendRaw(garbage);
            peer.readToEnd();
        });
        ConsoleException e = assertThrows(ConsoleException.class, this::open);
        assertTrue(e.getMessage().contains("broke the protocol of the main channel"), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    @Test
    void goesOnAfterMessagesFullOfGarbage() throws Exception {
        onDisplay(peer -> {
            Random random = new Random(2);
            for (int i = 0; i < 2000; i++) {
                byte[] body = new byte[random.nextInt(200)];
                random.nextBytes(body);
                int type = 101 + random.nextInt(222);
                // What creates and destroys surfaces is left out, so that there is one to look at.
                peer.sendRaw(
                        frame(type == 103 || type == 314 || type == 315 || type == 101 ? 302 : type, body));
            }
        });
        try (Console console = open()) {
            Screens.awaitColor(console, DONE);
            assertTrue(console.state().isConnected());
            assertEquals(Map.of(), clientErrors(console));
        }
    }

    private static byte[] frame(int type, byte... body) {
        return HeaderFormat.MINI.frame(1, new Raw(type, Bytes.of(body)));
    }

    private static Map<String, Long> clientErrors(Console console) {
        Map<String, Long> gaps = new TreeMap<>(console.statistics().protocolGaps());
        gaps.keySet().removeIf(name -> !name.startsWith("client error") && !name.equals("out of memory"));
        return gaps;
    }

    @Test
    void keepsAThousandSurfaces() throws Exception {
        onDisplay(peer -> {
            for (int i = 1; i <= 1000; i++) {
                peer.send(new SurfaceCreate(i, 64, 64, SurfaceCreate.FORMAT_32_XRGB, 0));
            }
        });
        try (Console console = open()) {
            Screens.awaitColor(console, DONE);
            assertEquals(Map.of(), console.statistics().protocolGaps());
        }
    }

    @Test
    void refusesMoreSurfacesThanFit() throws Exception {
        onDisplay(peer -> {
            for (int i = 1; i <= 5000; i++) {
                peer.send(new SurfaceCreate(i, 1, 1, SurfaceCreate.FORMAT_32_XRGB, 0));
            }
        });
        try (Console console = open()) {
            Screens.awaitColor(console, DONE);
            // The primary surface is one of the 4096.
            assertEquals(Map.of(GAP, 905L), console.statistics().protocolGaps());
        }
    }

    @Test
    void refusesLargeSurfacesBeyondItsMemory() throws Exception {
        onDisplay(peer -> {
            for (int i = 1; i <= 20; i++) {
                peer.send(new SurfaceCreate(i, 8192, 8192, SurfaceCreate.FORMAT_32_XRGB, 0));
            }
        });
        try (Console console = open()) {
            Screens.awaitColor(console, DONE);
            // 256 MiB each, of which at most two fit.
            assertTrue(console.statistics().protocolGaps().getOrDefault(GAP, 0L) >= 18,
                    console.statistics().protocolGaps().toString());
        }
    }

    @Test
    void makesAServerWaitThatSendsFasterThanItDraws() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        AtomicInteger sent = new AtomicInteger();
        int megabytes = 300;
        onDisplay(peer -> {
            byte[] frame = HeaderFormat.MINI.frame(1, DrawCopy.of(0, new Rect(0, 0, 512, 512), megabyte()));
            for (int i = 0; i < megabytes; i++) {
                peer.sendRaw(frame);
                sent.incrementAndGet();
            }
        });
        try (Console console = open()) {
            console.displays().get(0).attach(frame -> await(opened));
            Screens.await(() -> isWaiting("spice display-0 reader"));
            assertTrue(sent.get() < megabytes / 2, sent + " MB were taken");
            assertServesOthers();
            opened.countDown();
            Screens.awaitColor(console, DONE);
            assertEquals(megabytes, sent.get());
        } finally {
            opened.countDown();
        }
    }

    private static BitmapImage megabyte() {
        return BitmapImage.of(512, 512, new int[512 * 512]);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(Screens.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Reading a socket does not count: Java calls that running. */
    private static boolean isWaiting(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(
                        thread -> thread.getName().equals(name) && thread.getState() == Thread.State.WAITING);
    }

    private void assertServesOthers() throws Exception {
        try (Console console = provider.open(other.request(""))) {
            assertEquals(ScriptedServer.COLOR, Screens.snapshot(console).pixels()[0]);
        }
    }

    @Test
    void servesOthersWhileOneServerFloods() throws Exception {
        CountDownLatch flooding = new CountDownLatch(1);
        server.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            byte[] frame = HeaderFormat.MINI.frame(1, ScriptedServer.fill(ScriptedServer.SCREEN, 1));
            for (int i = 0; true; i++) {
                peer.sendRaw(frame);
                if (i == 10_000) {
                    flooding.countDown();
                }
            }
        });
        try (Console console = open()) {
            assertTrue(flooding.await(Screens.SECONDS, TimeUnit.SECONDS));
            assertServesOthers();
            assertTrue(console.state().isConnected());
        }
    }

    @Test
    void losesAServerThatAsksAndNeverReads() throws Exception {
        server.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            byte[] ping = HeaderFormat.MINI.frame(1, new CommonMessage.Ping(1, 2, Bytes.EMPTY));
            while (true) {
                peer.sendRaw(ping);
            }
        });
        try (Console console = open()) {
            assertEquals("the server does not read what it is sent", Screens.nextState(console).reason());
        }
    }

    @Test
    void servesOthersWhileOneServerShowsNothing() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.on(ChannelType.DISPLAY, peer -> {
            peer.awaitType(DisplayRequest.Init.TYPE);
            asked.countDown();
            peer.readToEnd();
        });
        Thread stalled = new Thread(() -> assertThrows(ConsoleException.class, this::open));
        stalled.start();
        assertTrue(asked.await(Screens.SECONDS, TimeUnit.SECONDS));
        assertServesOthers();
        server.close();
        stalled.join();
    }
}
