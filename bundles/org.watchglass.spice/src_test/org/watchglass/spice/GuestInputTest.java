package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConsoleInput.Button;
import org.watchglass.remote.ConsoleInput.PointerMode;
import org.watchglass.spice.wire.InputsRequest;
import org.watchglass.spice.wire.InputsRequest.KeyDown;
import org.watchglass.spice.wire.InputsRequest.KeyUp;
import org.watchglass.spice.wire.InputsRequest.Motion;
import org.watchglass.spice.wire.InputsRequest.Position;
import org.watchglass.spice.wire.InputsRequest.Press;
import org.watchglass.spice.wire.InputsRequest.Release;
import org.watchglass.spice.wire.MouseMode;

class GuestInputTest {
    private final List<InputsRequest> sent = new ArrayList<>();
    private final List<String> followed = new ArrayList<>();
    private final GuestInput input =
            new GuestInput((display, x, y) -> followed.add(display + ":" + x + "," + y));

    @BeforeEach
    void connect() {
        input.connected(sent::add);
    }

    @Test
    void isReadyOnceThereIsAChannel() {
        assertTrue(input.ready().isDone());
        assertFalse(new GuestInput((display, x, y) -> {}).ready().isDone());
    }

    @Test
    void sendsScancodesWithTheirFirstByteLowest() {
        input.key(0x1E, true);
        input.key(0x1E, false);
        input.key(0xE048, true);
        input.key(0xE048, false);
        assertEquals(
                List.of(new KeyDown(0x1E), new KeyUp(0x9E), new KeyDown(0x48E0), new KeyUp(0xC8E0)), sent);
    }

    @Test
    void sendsPauseAsItsTwoCodes() {
        input.key(0xE11D45, true);
        input.key(0xE11D45, false);
        assertEquals(
                List.of(new KeyDown(0x1DE1), new KeyDown(0x45), new KeyUp(0x9DE1), new KeyUp(0xC5)), sent);
    }

    @Test
    void releasesWhatIsDownAndNothingElse() {
        input.key(0x2A, true);
        input.key(0x1E, true);
        input.key(0x1E, false);
        input.key(0x30, false);
        sent.clear();
        input.releaseKeys();
        input.releaseKeys();
        assertEquals(List.of(new KeyUp(0xAA)), sent);
    }

    @Test
    void keepsOnlyTheLatestPlaceWhileMotionsAreOnTheirWay() {
        input.modeChanged(MouseMode.CLIENT);
        for (int x = 1; x <= 20; x++) {
            input.pointerTo(0, x, 5);
        }
        assertEquals(8, sent.size());
        input.motionsAcknowledged();
        assertEquals(new Position(20, 5, 0, 0), sent.get(8));
        assertEquals(9, sent.size());
    }

    @Test
    void addsUpDistancesWhileMotionsAreOnTheirWay() {
        for (int i = 0; i < 10; i++) {
            input.pointerBy(1, 2);
        }
        input.motionsAcknowledged();
        assertEquals(PointerMode.RELATIVE, input.pointerMode());
        assertEquals(new Motion(2, 4, 0), sent.get(8));
    }

    @Test
    void sendsTheMotionBeforeTheButton() {
        input.modeChanged(MouseMode.CLIENT);
        for (int x = 1; x <= 9; x++) {
            input.pointerTo(0, x, 0);
        }
        input.button(Button.LEFT, true);
        input.button(Button.LEFT, false);
        assertEquals(
                List.of(new Position(9, 0, 0, 0), new Press(1, 1), new Release(1, 0)), sent.subList(8, 11));
    }

    @Test
    void keepsTheWheelOutOfTheMask() {
        input.button(Button.RIGHT, true);
        input.button(Button.WHEEL_DOWN, true);
        input.button(Button.WHEEL_DOWN, false);
        assertEquals(List.of(new Press(3, 4), new Press(5, 4), new Release(5, 4)), sent);
    }

    @Test
    void losesWhatIsSentWhileNotConnected() {
        input.disconnected();
        input.key(0x1E, true);
        input.connected(sent::add);
        input.releaseKeys();
        assertEquals(List.of(), sent);
    }

    @Test
    void asksForPlacesOnlyOnceSomebodyPoints() {
        List<String> asked = new ArrayList<>();
        input.absolutePossible(() -> asked.add("ask"));
        input.key(0x1E, true);
        assertEquals(List.of(), asked);
        input.pointerMode();
        input.pointerBy(1, 1);
        assertEquals(List.of("ask"), asked);
        input.absolutePossible(() -> asked.add("again"));
        assertEquals(List.of("ask", "again"), asked);
    }

    @Test
    void showsThePointerWhereItWasPut() {
        input.pointerTo(0, 1, 2);
        input.modeChanged(MouseMode.CLIENT);
        input.pointerTo(1, 3, 4);
        assertEquals(List.of("1:3,4"), followed);
    }
}
