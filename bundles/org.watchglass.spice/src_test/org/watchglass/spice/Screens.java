package org.watchglass.spice;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.renderer.Picture;

/** What tests look at. All waits are bounded. */
final class Screens {
    static final long SECONDS = 20;

    private Screens() {}

    static Picture snapshot(Console console) throws Exception {
        return console.displays().get(0).snapshot(SnapshotPointer.LEFT_OUT).get(SECONDS, TimeUnit.SECONDS);
    }

    /** What becomes of a connected console. */
    static ConsoleState nextState(Console console) throws Exception {
        CompletableFuture<ConsoleState> next = new CompletableFuture<>();
        console.addListener(new ConsoleListener() {
            @Override
            public void onState(ConsoleState state) {
                if (!state.isConnected()) {
                    next.complete(state);
                }
            }
        });
        return next.get(SECONDS, TimeUnit.SECONDS);
    }
}
