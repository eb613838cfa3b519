package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.spice.canvas.SharedByDisplays;
import org.watchglass.spice.canvas.VideoDecoders;

class ConsoleEventsTest {
    private static final ConsoleState GONE = new ConsoleState(Phase.DISCONNECTED, "gone");
    private static final ConsoleState CLOSED = new ConsoleState(Phase.CLOSED, "closed");

    private final ConsoleEvents events = new ConsoleEvents();
    private final List<String> told = new ArrayList<>();

    /** Writes down what it is told. */
    private class Witness implements ConsoleListener {
        @Override
        public void onDisplay(ConsoleDisplay display) {
            told.add("display " + display.number());
        }

        @Override
        public void onState(ConsoleState state) {
            told.add(state.phase().toString());
        }

        @Override
        public void onNotification(String text) {
            told.add(text);
        }

        @Override
        public void onProtocolGap(ProtocolGap gap) {
            told.add("gap " + gap.name());
        }
    }

    private static SpiceDisplay display(int number) {
        return new SpiceDisplay(number, 60, SharedByDisplays.of(() -> true, new VideoDecoders()),
                (name, detail) -> {});
    }

    @Test
    void tellsWhatIsThereAlready() {
        events.displayAppeared(display(1));
        events.displayAppeared(display(0));
        events.add(new Witness());
        assertEquals(List.of("display 0", "display 1", "CONNECTED"), told);
    }

    @Test
    void tellsTheFirstListenerWhatNobodyHeard() {
        events.notification("a");
        events.add(new Witness());
        events.add(new Witness());
        assertEquals(List.of("CONNECTED", "a", "CONNECTED"), told);
    }

    @Test
    void tellsEveryListenerAllGaps() {
        events.gapAppeared(new ProtocolGap("DRAW_TEXT", ""));
        events.add(new Witness());
        events.add(new Witness());
        assertEquals(
                List.of("CONNECTED", "protocol gap: DRAW_TEXT", "gap DRAW_TEXT", "CONNECTED",
                        "gap DRAW_TEXT"),
                told);
    }

    @Test
    void tellsWhatComesInOrder() {
        events.add(new Witness());
        events.notification("a");
        events.displayAppeared(display(0));
        events.stateChanged(GONE);
        assertEquals(List.of("CONNECTED", "a", "display 0", "DISCONNECTED"), told);
    }

    @Test
    void neverGoesBackToAnEarlierState() {
        events.add(new Witness());
        assertTrue(events.stateChanged(CLOSED));
        assertFalse(events.stateChanged(GONE));
        assertFalse(events.stateChanged(CLOSED));
        assertEquals(CLOSED, events.state());
        assertEquals(List.of("CONNECTED", "CLOSED"), told);
    }

    @Test
    void tellsNothingToWhoHasLeft() {
        Witness witness = new Witness();
        events.add(witness);
        events.remove(witness);
        events.notification("a");
        assertEquals(List.of("CONNECTED"), told);
    }

    @Test
    void keepsTheOrderIfAListenerCausesEvents() {
        events.add(new Witness() {
            @Override
            public void onState(ConsoleState state) {
                if (state.isConnected()) {
                    events.stateChanged(GONE);
                    events.stateChanged(CLOSED);
                }
                super.onState(state);
            }
        });
        assertEquals(List.of("CONNECTED", "DISCONNECTED", "CLOSED"), told);
    }

    @Test
    void tellsTheOthersIfOneListenerThrows() {
        events.add(new ConsoleListener() {
            @Override
            public void onNotification(String text) {
                throw new IllegalStateException("on purpose");
            }
        });
        events.add(new Witness());
        events.notification("a");
        assertEquals(List.of("CONNECTED", "a"), told);
    }
}
