package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.ChannelDetails;
import org.watchglass.remote.ChannelDetails.Step;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDetails;
import org.watchglass.remote.ConsoleDetails.End;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.image.EncodedImage.Coded;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.ImageType;

@Timeout(60)
class ConsoleDetailsTest {
    private static final int LATER_COLOR = 0x405060;

    private final SpiceConsoleProvider provider = new SpiceConsoleProvider();
    private final ScriptedServer server;

    ConsoleDetailsTest() throws Exception {
        server = new ScriptedServer("");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        provider.stop();
    }

    /** Opens a console on a display that shows {@link #LATER_COLOR} once it has got all this. */
    private Console open(ScriptedServer.Script then) throws Exception {
        server.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            then.run(peer);
            peer.send(ScriptedServer.fill(ScriptedServer.SCREEN, LATER_COLOR));
            peer.readToEnd();
        });
        Console console = provider.open(server.request(""));
        Screens.awaitColor(console, LATER_COLOR);
        console.displays().get(0).flush().get();
        return console;
    }

    private static ChannelDetails display(Console console) {
        return console.details().channels().stream()
                .filter(channel -> channel.name().equals("display-0")).findAny().orElseThrow();
    }

    @Test
    void countsMessagesByNameInBothDirections() throws Exception {
        ScriptedServer.Script ping = peer -> {
            peer.send(new CommonMessage.Ping(1, 0, Bytes.EMPTY));
            peer.awaitType(CommonRequest.Pong.TYPE);
        };
        try (Console console = open(ping)) {
            ChannelDetails display = display(console);
            assertEquals(2, display.received().get("DRAW_FILL").count());
            assertEquals(1, display.received().get("PING").count());
            assertEquals(Map.of("INIT", 1L, "PONG", 1L),
                    Map.of("INIT", display.sent().get("INIT").count(), "PONG",
                            display.sent().get("PONG").count()));
            assertTrue(display.received().get("PING").lastNanos() - System.nanoTime() < 0);
            assertTrue(display.open());
            assertEquals(List.of(), console.details().silences());
        }
    }

    @Test
    void countsMessagesWithoutANameAsOne() throws Exception {
        ScriptedServer.Script odd = peer -> {
            for (int type : new int[] {399, 400, 401, 511, 512, 60_000}) {
                peer.sendRaw(new byte[] {(byte) type, (byte) (type >> 8), 0, 0, 0, 0});
            }
        };
        try (Console console = open(odd)) {
            assertEquals(6, display(console).received().get("unknown").count());
            assertEquals(3, display(console).received().size());
        }
    }

    @Test
    void tellsWhatIsNotAcknowledgedYet() throws Exception {
        try (Console console = open(peer -> peer.send(new CommonMessage.SetAck(1, 4)))) {
            // Of the window of 4, one was read after it: the picture that is waited for.
            assertEquals(4, display(console).figures().get("ack_window"));
            assertEquals(1, display(console).figures().get("unacknowledged"));
        }
    }

    @Test
    void tellsWhatIsKeptAndWhatBothSidesCan() throws Exception {
        try (Console console = open(peer -> {})) {
            Map<String, Long> figures = display(console).figures();
            assertEquals(1, figures.get("surfaces"));
            assertEquals(48, figures.get("surface_pixels"));
            for (String name : List.of("cached_images", "cached_image_pixels", "glz_pixels", "palettes",
                    "streams", "waiting_to_be_drawn", "waiting_to_be_drawn_bytes", "waiting_to_be_sent")) {
                assertEquals(0, figures.get(name), name);
            }
            Map<String, String> facts = display(console).facts();
            assertTrue(facts.get("client_capabilities").contains("MONITORS_CONFIG"), facts::toString);
            assertTrue(facts.get("server_capabilities").contains("PREF_COMPRESSION"), facts::toString);
            assertTrue(facts.get("server_common_capabilities").contains("MINI_HEADER"), facts::toString);
        }
    }

    @Test
    void tellsWhichImageCouldNotBeDecoded() throws Exception {
        Coded broken = new Coded(ImageDescriptor.of(4, 4), ImageType.LZ_RGB, Bytes.of((byte) 1, (byte) 2));
        ScriptedServer.Script broke = peer -> peer.send(DrawCopy.of(0, new Rect(0, 0, 4, 4), broken));
        try (Console console = open(broke)) {
            List<Step> decoded = display(console).decoded();
            assertEquals(1, decoded.size());
            assertEquals("LZ_RGB", decoded.get(0).what());
            assertFalse(decoded.get(0).problem().isEmpty());
        }
    }

    @Test
    void tellsHowTheConnectionWasLost() throws Exception {
        try (Console console = open(peer -> {})) {
            server.dropAll();
            Screens.nextState(console);
            ConsoleDetails details = console.details();
            End end = details.end();
            assertNotNull(end);
            assertFalse(end.fromHere());
            assertEquals(end.timeNanos(), details.timeNanos());
            assertTrue(List.of("main", "display-0").contains(end.channel()), end::toString);
            assertEquals("java.io.EOFException", end.error());
            assertTrue(details.channels().stream().noneMatch(ChannelDetails::open), details::toString);
        }
    }

    @Test
    void doesNotBlameTheServerForWhatIsEndedHere() throws Exception {
        Console console = open(peer -> {});
        provider.stop();
        End end = console.details().end();
        assertNotNull(end);
        assertTrue(end.fromHere());
        console.close();
    }
}
