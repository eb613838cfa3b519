package org.watchglass.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.keyboard.Keyboard;
import org.watchglass.remote.keyboard.Keyboard.UntypableException;
import org.watchglass.remote.keyboard.Keystroke;
import org.watchglass.remote.keyboard.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code type}: a text as the keys that a user would strike. The text is printed and logged nowhere. */
@Command(
        name = "type",
        description = {
            "Types a text on the guest's keyboard.",
            "The guest must be set to the same layout, and its Caps Lock must be off. A line's end is Enter."
                    + " Characters that the layout does not have are named, and then nothing is typed."
        })
final class TypeCommand implements Callable<Integer> {
    /** More than anybody wants to wait for. */
    private static final int MAX_BYTES = 1 << 20;

    private static final Duration KEYBOARD_PATIENCE = Duration.ofSeconds(5);

    private final Surroundings around;

    @Parameters(index = "0", paramLabel = "ADDRESS", description = Target.FORMS)
    private String address = "";

    @Parameters(
            index = "1",
            paramLabel = "TEXT",
            description = {
                "What to type, or - to read it from standard input, where no other user of the machine sees"
                        + " it"
            })
    private String text = "";

    @Option(
            names = "--layout",
            paramLabel = "us|gb|de|fr|es|it",
            description = "The layout that the guest is set to (default: us)")
    private Layout layout = Layout.US;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            description = "From one key to the next (default: 16ms)")
    private Duration delay = Duration.ofMillis(16);

    @Mixin
    private CommonOptions common = new CommonOptions();

    TypeCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws CommandException {
        Surroundings here = around.with(common.applyTo(around.terminal()));
        List<Keystroke> strokes = strokes(here);
        ConnectRequest request =
                common.request(address, ConnectRequest.DEFAULT_FRAMES_PER_SECOND, here);
        int done = 0;
        try (Console console = Connector.open(here, request)) {
            ConsoleInput input = console.input();
            here.inbox().untilEnd(() -> await(input));
            while (done < strokes.size() && strike(here, input, strokes.get(done))) {
                done++;
            }
            input.releaseKeys();
        } catch (InterruptedException e) {
            throw new CommandException(ExitCode.FAILED, "nothing was typed: " + reason(here), e);
        }
        here.inbox().takeNotices().forEach(here.terminal()::notice);
        if (done < strokes.size()) {
            String message = "only " + done + " of " + strokes.size() + " keys were typed: " + reason(here);
            throw new CommandException(ExitCode.FAILED, message, null);
        }
        here.terminal().print("typed " + done + (done == 1 ? " key" : " keys"));
        return ExitCode.OK.code();
    }

    private List<Keystroke> strokes(Surroundings here) throws CommandException {
        boolean fromInput = text.equals(Input.NAME);
        if (fromInput && address.equals(Input.NAME)) {
            String message = "standard input can be the connection file or the text, not both";
            throw new CommandException(ExitCode.USAGE, message, null);
        }
        try {
            return Keyboard.of(layout).strokes(fromInput ? here.in().text(MAX_BYTES) : text);
        } catch (UntypableException e) {
            String name = layout.name().toLowerCase(Locale.ROOT);
            String message = "the layout " + name + " cannot type " + e.getMessage() + "; nothing was typed";
            throw new CommandException(ExitCode.USAGE, message, e);
        }
    }

    /** What is sent before the server listens would be lost. */
    private static Object await(ConsoleInput input) throws CommandException, InterruptedException {
        try {
            return input.ready().get(KEYBOARD_PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CommandException(ExitCode.FAILED, "nothing was typed: the console takes no keys", e);
        }
    }

    /**
     * Half of the time with the keys down, half without.
     *
     * @return false if the work is over
     */
    private boolean strike(Surroundings here, ConsoleInput input, Keystroke stroke)
            throws InterruptedException {
        List<Integer> keys = stroke.scancodes();
        if (here.inbox().end() != null) {
            return false;
        }
        keys.forEach(key -> input.key(key, true));
        here.inbox().awaitEnd(delay.toNanos() / 2);
        for (int i = keys.size() - 1; i >= 0; i--) {
            input.key(keys.get(i), false);
        }
        here.inbox().awaitEnd(delay.toNanos() / 2);
        return true;
    }

    private static String reason(Surroundings here) {
        End end = here.inbox().end();
        return end != null && end.cause() == End.Cause.DISCONNECTED ? "disconnected: " + end.text()
                : "interrupted";
    }
}
