package org.watchglass.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.demo.desktop.DrawCommand;
import org.watchglass.demo.desktop.Scene;
import org.watchglass.demo.desktop.SceneKind;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.InputsRequest;
import org.watchglass.spice.wire.display.CacheMessage;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.display.SurfaceMessage;

@Timeout(30)
class DisplayChannelTest {
    private static final Rect WHOLE = new Rect(0, 0, 640, 480);

    @Test
    void beginsWithTheSurfaceTheWholeScreenAndItsMark() throws Exception {
        TestScreen screen = new TestScreen();
        try (TestGuest guest = new TestGuest(SceneKind.EVERYTHING)) {
            TestGuest.draw(guest.display(), screen, 2);
        }
        assertEquals(
                List.of(new CacheMessage.InvalAllPalettes(), SurfaceCreate.primary(640, 480),
                        new SurfaceMessage.Mark()),
                screen.others);
    }

    /** Which also shows that the messages do not depend on the time that passes. */
    @Test
    void showsTheClientExactlyWhatTheSceneDraws() throws Exception {
        Scene twin = new Scene(TestGuest.options(SceneKind.EVERYTHING));
        List<DisplayMessage> expected = drawn(twin, 120);
        TestScreen screen = new TestScreen();
        try (TestGuest guest = new TestGuest(SceneKind.EVERYTHING)) {
            TestGuest.draw(guest.display(), screen, expected.size());
        }
        assertEquals(expected, screen.drawn);
        assertTrue(screen.shows(twin.screen(), WHOLE));
    }

    /** The drawing messages of a scene's start and its first steps. */
    private static List<DisplayMessage> drawn(Scene scene, int steps) {
        SceneMessages messages = new SceneMessages(new SentImages(TestGuest.CACHE));
        DrawCommand first = new DrawCommand.Image(WHOLE, new Guest(scene, 1).attach(scene, () -> {}));
        List<DisplayMessage> drawn = new ArrayList<>(messages.of(first));
        for (int i = 0; i < steps; i++) {
            scene.step().forEach(command -> drawn.addAll(messages.of(command)));
        }
        drawn.removeIf(CacheMessage.class::isInstance);
        return drawn;
    }

    @Test
    void sendsPlainBitmapsToAClientThatPrefersThem() throws Exception {
        TestScreen screen = new TestScreen();
        Scene twin = new Scene(TestGuest.options(SceneKind.IDLE));
        try (TestGuest guest = new TestGuest(SceneKind.IDLE)) {
            TestClient display = guest.link(ChannelType.DISPLAY);
            display.send(new DisplayRequest.PreferredCompression(DisplayRequest.PreferredCompression.OFF));
            display.send(new DisplayRequest.Init(1, TestGuest.CACHE, 1, 0));
            TestGuest.draw(display, screen, 1);
        }
        SceneMessages plain = new SceneMessages(new SentImages(TestGuest.CACHE));
        plain.compressed(false);
        DrawCommand first = new DrawCommand.Image(WHOLE, new Guest(twin, 1).attach(twin, () -> {}));
        assertEquals(plain.of(first), screen.drawn);
    }

    @Test
    void stopsAfterTwoWindowsUntilTheClientAcknowledges() throws Exception {
        try (TestGuest guest = new TestGuest(SceneKind.EVERYTHING)) {
            TestClient display = guest.display();
            assertEquals(CommonMessage.SetAck.TYPE, display.receive().type());
            receive(display, 40);
            display.socket.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, display::receive);
            display.send(new CommonRequest.Ack());
            display.socket.setSoTimeout(5000);
            receive(display, 20);
        }
    }

    private static void receive(TestClient client, int messages) throws Exception {
        for (int i = 0; i < messages; i++) {
            client.receive();
        }
    }

    @Test
    void showsATypedKeyInTheEditor() throws Exception {
        Scene twin = new Scene(TestGuest.options(SceneKind.IDLE));
        twin.type('w');
        List<Rect> changed = twin.step().stream().map(DrawCommand::box).toList();
        TestScreen screen = new TestScreen();
        try (TestGuest guest = new TestGuest(SceneKind.IDLE)) {
            TestClient display = guest.display();
            TestGuest.draw(display, screen, 1);
            assertFalse(changed.stream().allMatch(place -> screen.shows(twin.screen(), place)));
            guest.link(ChannelType.INPUTS).send(new InputsRequest.KeyDown(0x11));
            while (!changed.stream().allMatch(place -> screen.shows(twin.screen(), place))) {
                TestGuest.draw(display, screen, screen.drawn.size() + 1);
            }
        }
    }
}
