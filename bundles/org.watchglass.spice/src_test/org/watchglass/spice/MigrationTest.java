package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.InputsRequest;
import org.watchglass.spice.wire.MainInit;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.MainRequest.Step;
import org.watchglass.spice.wire.MigrationMessage;
import org.watchglass.spice.wire.MigrationTarget;
import org.watchglass.spice.wire.MouseMode;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.image.BitmapFormat;
import org.watchglass.spice.wire.image.BitmapImage;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.PaletteReference;

/** A guest that moves from one server to another. */
@Timeout(60)
class MigrationTest {
    private static final int OTHER_SESSION = 78;
    private static final int OTHER_COLOR = 0x405060;
    private static final int VERSION = 1;
    private static final int FLUSH_AND_DATA = 3;
    private static final ImageDescriptor KEPT = new ImageDescriptor(5, ImageDescriptor.CACHE_ME, 1, 1);
    private static final Rect CORNER = new Rect(0, 0, 1, 1);
    private static final Bytes STATE = Bytes.of(new byte[] {1, 2, 3});

    private final SpiceConsoleProvider provider = new SpiceConsoleProvider();
    private final ScriptedServer source = new ScriptedServer("secret");
    private final ScriptedServer target = new ScriptedServer("secret");
    private final CountDownLatch moving = new CountDownLatch(1);
    private final CompletableFuture<Integer> seen = new CompletableFuture<>();

    MigrationTest() throws Exception {
        target.on(ChannelType.DISPLAY, peer -> showOther(peer));
    }

    @AfterEach
    void close() throws Exception {
        source.close();
        target.close();
        provider.stop();
    }

    private Console open() throws Exception {
        return provider.open(source.request("secret"));
    }

    private MigrationTarget there() {
        return new MigrationTarget(target.address().port(), 0, "127.0.0.1", "");
    }

    private static void showOther(ServerPeer peer) throws Exception {
        peer.awaitType(DisplayRequest.Init.TYPE);
        peer.send(SurfaceCreate.primary(ScriptedServer.SCREEN.width(), ScriptedServer.SCREEN.height()));
        peer.send(ScriptedServer.fill(ScriptedServer.SCREEN, OTHER_COLOR));
        peer.readToEnd();
    }

    /** What the first host does once there is a picture; then it reads until the client leaves. */
    private void onSource(ScriptedServer.Script script) {
        source.on(ChannelType.MAIN, peer -> {
            begin(peer, ScriptedServer.SESSION, ChannelType.DISPLAY);
            moving.await();
            try {
                script.run(peer);
            } catch (Exception e) {
                seen.completeExceptionally(e);
            }
            peer.readToEnd();
        });
    }

    private static void begin(ServerPeer peer, int session, ChannelType... types) throws Exception {
        peer.send(new MainInit(session, 1, MouseMode.SERVER, MouseMode.SERVER, false, 0, 0, 0));
        peer.awaitType(MainRequest.AttachChannels.TYPE);
        peer.send(new MainMessage.ChannelsList(
                List.of(types).stream().map(type -> new Channel(type.code(), 0)).toList()));
    }

    /** The second host's main channel when its channels start afresh. */
    private void takeOver(ServerPeer peer) throws Exception {
        peer.awaitType(Step.MIGRATE_END);
        seen.complete(peer.session());
        peer.send(new MainInit(peer.session(), 1, MouseMode.SERVER, MouseMode.SERVER, false, 0, 0, 0));
        peer.readToEnd();
    }

    private static BitmapImage kept() {
        Bytes rows = BitmapImage.of(1, 1, 3).data();
        return new BitmapImage(KEPT, BitmapFormat.FMT_32BIT, true, 4, new PaletteReference.Absent(), rows);
    }

    private int seen() throws Exception {
        return seen.get(Screens.SECONDS, TimeUnit.SECONDS);
    }

    private static void assertGoesOn(Console console, int color) throws Exception {
        Screens.awaitColor(console, color);
        assertTrue(console.state().isConnected());
        assertEquals(Map.of(), console.statistics().protocolGaps());
        assertEquals(1, console.displays().size());
    }

    @Test
    void startsAfreshThereWhenTheOldHostSaysThatItIsOver() throws Exception {
        onSource(peer -> {
            peer.send(new MigrationMessage.Begin(there()));
            peer.awaitType(Step.MIGRATE_CONNECTED);
            peer.send(new MigrationMessage.End());
        });
        target.on(ChannelType.MAIN, this::takeOver);
        try (Console console = open()) {
            moving.countDown();
            assertEquals(ScriptedServer.SESSION, seen());
            assertGoesOn(console, OTHER_COLOR);
        }
    }

    @Test
    void startsAfreshWhereTheNewHostDoesNotKnowTheState() throws Exception {
        onSource(peer -> {
            peer.send(new MigrationMessage.BeginSeamless(there(), VERSION));
            peer.awaitType(Step.MIGRATE_CONNECTED);
            peer.send(new MigrationMessage.End());
        });
        target.on(ChannelType.MAIN, peer -> {
            peer.awaitType(MainRequest.DoSeamless.TYPE);
            peer.send(new MigrationMessage.SeamlessNack());
            takeOver(peer);
        });
        try (Console console = open()) {
            moving.countDown();
            assertGoesOn(console, OTHER_COLOR);
        }
    }

    /** What the second host knows nothing of is a gap, and not what the first one meant by it. */
    @Test
    void forgetsWhatTheOldHostHadItKeep() throws Exception {
        onSource(peer -> {
            peer.send(new MigrationMessage.Begin(there()));
            peer.awaitType(Step.MIGRATE_CONNECTED);
            peer.send(new MigrationMessage.End());
        });
        source.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            peer.send(DrawCopy.of(0, CORNER, kept()));
            peer.readToEnd();
        });
        target.on(ChannelType.MAIN, this::takeOver);
        target.on(ChannelType.DISPLAY, peer -> {
            peer.awaitType(DisplayRequest.Init.TYPE);
            peer.send(ScriptedServer.fill(CORNER, 1));
            peer.send(SurfaceCreate.primary(1, 1));
            peer.send(DrawCopy.of(0, CORNER, new EncodedImage.FromCache(KEPT, false)));
            peer.send(ScriptedServer.fill(CORNER, OTHER_COLOR));
            peer.readToEnd();
        });
        try (Console console = open()) {
            Screens.awaitColor(console, 3);
            moving.countDown();
            Screens.awaitColor(console, OTHER_COLOR);
            assertEquals(
                    Map.of("drawing on an unknown surface", 1L, "image FROM_CACHE not in cache", 1L),
                    console.statistics().protocolGaps());
        }
    }

    private void carryOn(ServerPeer peer) throws Exception {
        peer.send(new CommonMessage.Migrate(FLUSH_AND_DATA));
        peer.awaitType(CommonRequest.MigrateFlushMark.TYPE);
        peer.send(new CommonMessage.MigrateData(STATE));
        peer.readToEnd();
    }

    private void goOnSeamlessly() {
        CountDownLatch connected = new CountDownLatch(1);
        onSource(peer -> {
            peer.send(new MigrationMessage.BeginSeamless(there(), VERSION));
            peer.awaitType(Step.MIGRATE_CONNECTED_SEAMLESS);
            connected.countDown();
            carryOn(peer);
        });
        source.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            connected.await();
            carryOn(peer);
        });
        target.on(ChannelType.MAIN, peer -> {
            peer.awaitType(MainRequest.DoSeamless.TYPE);
            peer.send(new MigrationMessage.SeamlessAck());
            peer.awaitType(CommonRequest.MigrateData.TYPE);
            peer.readToEnd();
        });
    }

    @Test
    void carriesTheStateAlong() throws Exception {
        goOnSeamlessly();
        CompletableFuture<byte[]> state = new CompletableFuture<>();
        target.on(ChannelType.DISPLAY, peer -> {
            state.complete(peer.receive().body().copy());
            // On the surface that the other host has made.
            peer.send(ScriptedServer.fill(CORNER, OTHER_COLOR));
            peer.readToEnd();
        });
        try (Console console = open()) {
            moving.countDown();
            assertArrayEquals(STATE.copy(), state.get(Screens.SECONDS, TimeUnit.SECONDS));
            assertGoesOn(console, OTHER_COLOR);
            assertEquals(ScriptedServer.COLOR, Screens.snapshot(console).pixels()[1]);
        }
    }

    @Test
    void reportsAHostThatCannotBeReachedAndStays() throws Exception {
        target.close();
        stayAfter(new MigrationMessage.Begin(there()));
    }

    @Test
    void refusesAHostThatIsNone() throws Exception {
        stayAfter(new MigrationMessage.Begin(
                new MigrationTarget(target.address().port(), 0, "127.0.0.1\r\nX: y", "")));
    }

    @Test
    void refusesAHostWithAnotherPassword() throws Exception {
        try (ScriptedServer other = new ScriptedServer("other")) {
            stayAfter(new MigrationMessage.BeginSeamless(
                    new MigrationTarget(other.address().port(), 0, "127.0.0.1", ""), VERSION));
        }
    }

    private void stayAfter(MigrationMessage begin) throws Exception {
        onSource(peer -> {
            peer.send(begin);
            seen.complete(peer.awaitType(Step.MIGRATE_CONNECT_ERROR).type());
        });
        source.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            seen();
            peer.send(ScriptedServer.fill(ScriptedServer.SCREEN, 7));
            peer.readToEnd();
        });
        try (Console console = open()) {
            moving.countDown();
            assertGoesOn(console, 7);
        }
    }

    @Test
    void leavesTheNewHostWhenTheGuestStays() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        onSource(peer -> {
            peer.send(new MigrationMessage.Begin(there()));
            peer.awaitType(Step.MIGRATE_CONNECTED);
            peer.send(new MigrationMessage.Cancel());
        });
        source.on(ChannelType.DISPLAY, peer -> {
            ScriptedServer.showScreen(peer);
            left.await();
            peer.send(ScriptedServer.fill(ScriptedServer.SCREEN, 7));
            peer.readToEnd();
        });
        target.on(ChannelType.MAIN, peer -> {
            peer.readToEnd();
            left.countDown();
        });
        try (Console console = open()) {
            moving.countDown();
            assertGoesOn(console, 7);
        }
    }

    @Test
    void connectsAsForTheFirstTimeWhereItIsSentTo() throws Exception {
        onSource(peer -> peer.send(new MigrationMessage.SwitchHost(there())));
        target.on(ChannelType.MAIN, peer -> {
            seen.complete(peer.session());
            source.dropAll();
            begin(peer, OTHER_SESSION, ChannelType.DISPLAY);
            peer.readToEnd();
        });
        try (Console console = open()) {
            moving.countDown();
            assertEquals(0, seen());
            assertGoesOn(console, OTHER_COLOR);
        }
    }

    @Test
    void endsWhereNobodyAnswers() throws Exception {
        target.close();
        onSource(peer -> peer.send(new MigrationMessage.SwitchHost(there())));
        try (Console console = open()) {
            moving.countDown();
            assertEquals(Phase.DISCONNECTED, Screens.nextState(console).phase());
            assertTrue(console.state().reason().startsWith("the guest has moved, but 127.0.0.1"),
                    console.state().reason());
            assertEquals(ScriptedServer.COLOR, Screens.snapshot(console).pixels()[0]);
        }
    }

    @Test
    void takesKeysAlong() throws Exception {
        source.on(ChannelType.MAIN, peer -> {
            begin(peer, ScriptedServer.SESSION, ChannelType.DISPLAY, ChannelType.INPUTS);
            moving.await();
            peer.send(new MigrationMessage.Begin(there()));
            peer.awaitType(Step.MIGRATE_CONNECTED);
            peer.send(new MigrationMessage.End());
            peer.readToEnd();
        });
        source.on(ChannelType.INPUTS, ServerPeer::readToEnd);
        target.on(ChannelType.MAIN, this::takeOver);
        CompletableFuture<Integer> key = new CompletableFuture<>();
        target.on(ChannelType.INPUTS, peer -> {
            key.complete(peer.receive().type());
            peer.readToEnd();
        });
        try (Console console = open()) {
            console.input().ready().get(Screens.SECONDS, TimeUnit.SECONDS);
            moving.countDown();
            Screens.awaitColor(console, OTHER_COLOR);
            console.input().key(0x1e, true);
            assertEquals(InputsRequest.KeyDown.TYPE, key.get(Screens.SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void endsASessionThatIsToCarryItsStateNowhere() throws Exception {
        onSource(peer -> peer.send(new CommonMessage.Migrate(FLUSH_AND_DATA)));
        try (Console console = open()) {
            moving.countDown();
            assertTrue(Screens.nextState(console).reason().contains("MIGRATE"), console.state().reason());
        }
    }

    @Test
    void countsAnEndOfWhatHasNotBegun() throws Exception {
        onSource(peer -> peer.send(new MigrationMessage.End()));
        try (Console console = open()) {
            moving.countDown();
            Screens.await(() -> !console.statistics().protocolGaps().isEmpty());
            assertEquals(Map.of("MIGRATE_END", 1L), console.statistics().protocolGaps());
            assertTrue(console.state().isConnected());
        }
    }
}
