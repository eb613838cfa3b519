package org.watchglass.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;

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
        public void onHeads(ConsoleDisplay display) {
            told.add("heads of " + display.number());
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

    /** Nothing but a number. */
    private record Numbered(int number) implements ConsoleDisplay {
        @Override
        public void attach(FrameConsumer consumer) {}

        @Override
        public CompletableFuture<?> detach(FrameConsumer consumer) {
            return flush();
        }

        @Override
        public CompletableFuture<?> flush() {
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public CompletableFuture<Picture> snapshot(SnapshotPointer pointer) {
            return CompletableFuture.completedFuture(new Picture());
        }
    }

    private static ConsoleDisplay display(int number) {
        return new Numbered(number);
    }

    @Test
    void isConnectedAgainOnlyAfterItWasDisconnected() {
        events.add(new Witness());
        assertFalse(events.reconnected());
        events.stateChanged(GONE);
        assertTrue(events.reconnected());
        events.stateChanged(GONE);
        events.stateChanged(CLOSED);
        assertFalse(events.reconnected());
        assertEquals(List.of("CONNECTED", "DISCONNECTED", "CONNECTED", "DISCONNECTED", "CLOSED"), told);
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
    void tellsEveryListenerEachKindOfGapOnce() {
        events.gapAppeared(new ProtocolGap("DRAW_TEXT", ""));
        events.gapAppeared(new ProtocolGap("DRAW_TEXT", "again"));
        events.add(new Witness());
        events.add(new Witness());
        assertEquals(List.of("CONNECTED", "gap DRAW_TEXT", "CONNECTED", "gap DRAW_TEXT"), told);
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
    void tellsOfHeadsOfDisplaysThatAppeared() {
        ConsoleDisplay display = display(0);
        events.add(new Witness());
        events.headsChanged(display);
        events.displayAppeared(display);
        events.headsChanged(display);
        events.headsChanged(display);
        assertEquals(List.of("CONNECTED", "display 0", "heads of 0", "heads of 0"), told);
    }

    @Test
    void tellsOnceOfHeadsThatChangeWhileAListenerIsBusy() {
        events.displayAppeared(display(0));
        events.displayAppeared(display(1));
        events.add(new Witness() {
            @Override
            public void onState(ConsoleState state) {
                for (int i = 0; i < 1000; i++) {
                    events.displays().forEach(events::headsChanged);
                }
            }
        });
        assertEquals(List.of("display 0", "display 1", "heads of 0", "heads of 1"), told);
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
