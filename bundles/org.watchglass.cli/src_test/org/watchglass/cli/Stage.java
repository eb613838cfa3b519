package org.watchglass.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.ConsoleProvider;

/** The program with services of the test's own: a provider of the schemes demo and spice, and a recorder. */
final class Stage implements ConsoleProvider {
    final Services services = new Services(Duration.ZERO);
    final Inbox inbox = new Inbox();
    final FakeRecorder recorder = new FakeRecorder();
    final FakeReports reports = new FakeReports();
    final Map<String, String> variables = new HashMap<>();
    Input in = new Input(InputStream.nullInputStream(), false);
    final FakeDisplay display;
    Ticker ticker = Ticker.SYSTEM;
    boolean interactive;
    /** Thrown instead of opening a console. */
    @Nullable
    ConsoleException failure;
    /** Runs while a console is opened. */
    Inbox.Waiting<?, RuntimeException> onOpen = () -> "";
    /** Runs with every key that goes down or up. */
    Runnable onKey = () -> {};
    CompletableFuture<?> ready = CompletableFuture.completedFuture(true);
    private final List<String> keys = new ArrayList<>();
    @Nullable
    ConnectRequest request;
    @Nullable
    FakeConsole console;
    /** Whether an agent runs in the guest. */
    boolean hasAgent;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Stage() {
        this(new FakeDisplay(false));
    }

    Stage(FakeDisplay display) {
        this.display = display;
        services.providers().add(this, Map.of(ConsoleProvider.SCHEME, new String[] {"demo", "spice"}));
        services.recorders().add(recorder, Map.of());
        services.autoReports().add(reports, Map.of());
    }

    static Input input(String text) {
        return new Input(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false);
    }

    /** Runs the program to its end and returns the exit code. */
    int run(String... arguments) {
        return new Program(surroundings(), "1.2.3").run(arguments);
    }

    Surroundings surroundings() {
        Terminal terminal = new Terminal(stream(out), stream(err), interactive, false);
        Clock clock = Clock.fixed(Instant.parse("2031-02-03T04:05:06Z"), ZoneOffset.UTC);
        return new Surroundings(services, inbox, terminal, variables, in, ticker, clock);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** What was printed, as lines. */
    List<String> lines() {
        return out().lines().toList();
    }

    /** The keys that were sent: {@code +1e -1e}. */
    String keys() {
        return String.join(" ", keys);
    }

    private ConsoleInput keyboard() {
        return new ConsoleInput() {
            @Override
            public CompletableFuture<?> ready() {
                return ready;
            }

            @Override
            public void key(int scancode, boolean down) {
                keys.add((down ? "+" : "-") + Integer.toHexString(scancode));
                onKey.run();
            }
        };
    }

    ConnectRequest request() {
        ConnectRequest asked = request;
        if (asked == null) {
            throw new IllegalStateException("no console was opened");
        }
        return asked;
    }

    FakeConsole console() {
        FakeConsole opened = console;
        if (opened == null) {
            throw new IllegalStateException("no console was opened");
        }
        return opened;
    }

    @Override
    public Console open(ConnectRequest asked) throws ConsoleException, InterruptedException {
        request = asked;
        onOpen.call();
        if (failure != null) {
            throw failure;
        }
        FakeConsole opened = new FakeConsole(asked.address(), display, keyboard(), hasAgent);
        console = opened;
        return opened;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
