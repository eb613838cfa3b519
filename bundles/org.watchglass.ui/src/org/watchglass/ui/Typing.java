package org.watchglass.ui;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.keyboard.Keystroke;

/** A text as the keys that a user would strike, at a pace that guests keep up with. */
final class Typing {
    private static final int KEYBOARD_PATIENCE_SECONDS = 5;
    private static final int DOWN_MILLIS = 8;

    private Typing() {}

    /**
     * Takes its time: not for the UI thread.
     *
     * @return how many keys were struck
     * @throws IOException with one line for the user if the console leaves before
     */
    static int type(Console console, List<Keystroke> strokes) throws IOException, InterruptedException {
        ConsoleInput input = console.input();
        await(input);
        int done = 0;
        try {
            for (Keystroke stroke : strokes) {
                if (!console.state().isConnected()) {
                    throw new IOException(Messages.bind(Messages.typedPartly, done, strokes.size()));
                }
                strike(input, stroke.scancodes());
                done++;
            }
            return done;
        } finally {
            input.releaseKeys();
        }
    }

    /** What is sent before the server listens would be lost. */
    private static void await(ConsoleInput input) throws IOException, InterruptedException {
        try {
            input.ready().get(KEYBOARD_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException(Messages.noKeys, e);
        }
    }

    private static void strike(ConsoleInput input, List<Integer> keys) throws InterruptedException {
        keys.forEach(key -> input.key(key, true));
        TimeUnit.MILLISECONDS.sleep(DOWN_MILLIS);
        for (int i = keys.size() - 1; i >= 0; i--) {
            input.key(keys.get(i), false);
        }
        TimeUnit.MILLISECONDS.sleep(DOWN_MILLIS);
    }
}
