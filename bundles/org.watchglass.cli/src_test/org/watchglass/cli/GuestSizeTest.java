package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code record --size}: a guest that is asked for a screen. */
class GuestSizeTest {
    private final Stage stage = new Stage();

    @Test
    void asksTheGuestForTheScreenThatIsWanted() {
        stage.hasAgent = true;
        assertEquals(0, stage.run("record", "--duration", "1ms", "--size", "1280x800"));
        assertEquals(List.of("1280x800"), stage.console().sizes);
        assertEquals("", stage.err());
    }

    @Test
    void saysThatNobodyIsThereToHeedIt() {
        assertEquals(0, stage.run("record", "--duration", "1ms", "--size", "1280x800"));
        assertEquals(List.of("1280x800"), stage.console().sizes);
        assertEquals("watchglass: no agent runs in the guest: --size has no effect until one does\n",
                stage.err());
    }

    @Test
    void asksForNothingIfNothingIsWanted() {
        assertEquals(0, stage.run("record", "--duration", "1ms"));
        assertEquals(List.of(), stage.console().sizes);
        assertEquals("", stage.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1280", "x800", "0x0", "-1x800", "99999x800", "1280x800x2"})
    void refusesWhatIsNoSize(String text) {
        assertEquals(2, stage.run("record", "--duration", "1ms", "--size", text));
        assertTrue(stage.err().contains("--size"), stage.err());
    }
}
