package org.watchglass.demo;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.demo.desktop.DrawCommand;
import org.watchglass.demo.desktop.Tile;
import org.watchglass.flow.Mailbox;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.display.CacheMessage;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.MonitorsConfig;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.display.SurfaceMessage;
import org.watchglass.spice.wire.link.DisplayCapability;

/**
 * Shows the scene: the screen as it is, then each frame when its time has come. A client that is slow to
 * acknowledge makes the scene wait; nothing is left out.
 */
final class DisplayChannel implements ServerChannel, DisplayRequest.Handler {
    private static final int ACK_WINDOW = 20;
    private static final long INIT_NANOS = 30_000_000_000L;

    /** More than glyphs ever need, and little for a client. */
    private static final long MAX_CACHE = 1 << 20;

    private final Guest guest;
    private final boolean wantsMonitors;
    private final long period;
    /** For the writer: what the client asks for, and what the user did. */
    private final Mailbox<Runnable> news = new Mailbox<>(8);

    private final AtomicBoolean userDrew = new AtomicBoolean();

    // The writer's.
    private long cacheSize = -1;
    private boolean compressed = true;

    DisplayChannel(Guest guest, Link link) {
        this.guest = guest;
        this.wantsMonitors = link.capabilities().has(DisplayCapability.MONITORS_CONFIG);
        this.period = 1_000_000_000L / guest.options().framesPerSecond();
    }

    @Override
    public boolean request(int type, WireReader in) throws ProtocolException {
        return DisplayRequest.read(type, in, this);
    }

    @Override
    public void onInit(DisplayRequest.Init message) {
        news.offer(() -> cacheSize = Math.max(0, message.cacheSize()), 1);
    }

    @Override
    public void onPreferredCompression(DisplayRequest.PreferredCompression message) {
        boolean wanted = message.compression() != DisplayRequest.PreferredCompression.OFF;
        news.offer(() -> compressed = wanted, 1);
    }

    /** Any thread. Takes one place at the most; without room for it, the writer has news to look at. */
    private void userDrew() {
        if (!userDrew.getAndSet(true)) {
            news.offer(() -> {}, 1);
        }
    }

    @Override
    public void onOther(DisplayRequest message) {
        // we send no streams to be reported on
    }

    @Override
    public void serve(Connection connection) throws IOException, InterruptedException {
        awaitInit();
        if (cacheSize < 0) {
            return;
        }
        SceneMessages messages = new SceneMessages(new SentImages(Math.min(cacheSize, MAX_CACHE)));
        messages.compressed(compressed);
        begin(connection, messages);
        long next = System.nanoTime();
        while (!connection.isClosed()) {
            boolean due = waitUntil(next);
            @Nullable List<DrawCommand> commands = due ? guest.step(this) : guest.drawn(this);
            if (commands == null) {
                return;
            }
            messages.compressed(compressed);
            send(commands, connection, messages);
            if (due) {
                // A frame that is late is not made up for: the scene is just later.
                next = Math.max(next + period, System.nanoTime());
            }
        }
    }

    /** A client that says nothing for long is to be sent away. */
    private void awaitInit() throws InterruptedException {
        long end = System.nanoTime() + INIT_NANOS;
        for (long left = INIT_NANOS; left > 0 && cacheSize < 0; left = end - System.nanoTime()) {
            hearNews(left);
        }
    }

    /** False if there is something to be shown before that time. */
    private boolean waitUntil(long time) throws InterruptedException {
        do {
            hearNews(Math.max(0, time - System.nanoTime()));
            if (time - System.nanoTime() <= 0) {
                userDrew.set(false); // it comes with the frame
                return true;
            }
        } while (!userDrew.getAndSet(false));
        return false;
    }

    private void hearNews(long timeoutNanos) throws InterruptedException {
        @Nullable Runnable one = news.poll(timeoutNanos);
        if (one != null) {
            one.run();
        }
    }

    private void begin(Connection connection, SceneMessages messages)
            throws IOException, InterruptedException {
        Tile screen = guest.attach(this, this::userDrew);
        Rect whole = new Rect(0, 0, screen.width(), screen.height());
        connection.startAcks(ACK_WINDOW);
        connection.send(new CacheMessage.InvalAllPalettes());
        connection.send(SurfaceCreate.primary(screen.width(), screen.height()));
        send(List.of(new DrawCommand.Image(whole, screen)), connection, messages);
        if (wantsMonitors) {
            connection.send(monitors(screen, guest.heads()));
        }
        connection.send(new SurfaceMessage.Mark());
        connection.flush();
    }

    private static MonitorsConfig monitors(Tile screen, int count) {
        int width = screen.width() / count;
        List<MonitorsConfig.Head> heads = IntStream.range(0, count)
                .mapToObj(i -> new MonitorsConfig.Head(i, 0, width, screen.height(), i * width, 0, 0))
                .toList();
        return new MonitorsConfig(count, heads);
    }

    private static void send(List<DrawCommand> commands, Connection connection, SceneMessages messages)
            throws IOException, InterruptedException {
        for (DrawCommand command : commands) {
            for (DisplayMessage message : messages.of(command)) {
                connection.send(message);
            }
        }
        connection.flush();
    }
}
