package org.watchglass.product;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.Secret;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireTap;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.testkit.Image;

/**
 * Our SPICE client in this process, without a framework around it: it stays connected, draws everything that
 * comes, and can be asked for its picture at any time.
 */
final class Onlooker implements AutoCloseable {
    private static final int BOUND_SECONDS = 30;

    private final Console console;

    private Onlooker(Console console) {
        this.console = console;
    }

    static Onlooker at(String address) throws Exception {
        ConsoleAddress where = ConsoleAddress.parse(address);
        return new Onlooker(provider().open(
                new ConnectRequest(where, Secret.NONE, ConnectRequest.DEFAULT_FRAMES_PER_SECOND)));
    }

    /**
     * @param tape hears everything that goes over its connections
     * @param consumer gets the first display's frames
     */
    static Onlooker at(String address, WireListener tape, FrameConsumer consumer) throws Exception {
        Console console = provider().open(new ConnectRequest(ConsoleAddress.parse(address), Secret.NONE,
                ConnectRequest.DEFAULT_FRAMES_PER_SECOND).withTap());
        console.tap().add(tape, WireTap.Secrets.MASKED);
        console.displays().get(0).attach(consumer);
        return new Onlooker(console);
    }

    /** Its bundle exports nothing: a framework would find it as a service. */
    private static ConsoleProvider provider() throws ReflectiveOperationException {
        return (ConsoleProvider) Class.forName("org.watchglass.spice.SpiceConsoleProvider")
                .getConstructor()
                .newInstance();
    }

    /** What is drawn by now, without the pointer; nothing, of no size, before anything was. */
    Image see() throws Exception {
        try {
            return Image.of(
                    console.displays().get(0).snapshot(SnapshotPointer.LEFT_OUT)
                            .get(BOUND_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalStateException) {
                return Image.plain(0, 0, 0);
            }
            throw e;
        }
    }

    /** What the server sent and is not drawn. */
    Map<String, Long> gaps() {
        return console.statistics().protocolGaps();
    }

    @Override
    public void close() {
        console.close();
    }
}
