package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.replay.Replay;
import org.watchglass.remote.replay.ReplayAudience;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireMessage;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.canvas.VideoDecoders;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.Cursor;
import org.watchglass.spice.wire.CursorMessage;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.CommonCapability;
import org.watchglass.spice.wire.link.LinkReply;

@Timeout(60)
class SpiceReplayTest implements ReplayAudience {
    private static final Rect ALL = new Rect(0, 0, 8, 8);
    private static final Message FRESH = new CommonRequest.Pong(1, 1);

    private final List<String> frames = Collections.synchronizedList(new ArrayList<>());
    private final List<String> troubles = new ArrayList<>();
    private final Replay replay = new SpiceConsoleProvider().open(this);
    private final Map<WireChannel, Long> serials = new IdentityHashMap<>();
    private long time;

    @AfterEach
    void close() {
        replay.close();
    }

    @Override
    public FrameConsumer display(int number) {
        return frame -> frames.add(number + "@" + frame.timeNanos() + " "
                + Integer.toHexString(frame.pixels()[0])
                + (frame.pointer().visible() ? " pointer " + frame.pointer().x() : ""));
    }

    @Override
    public void onTrouble(String line) {
        troubles.add(line);
    }

    private static WireChannel channel(String name, int type, int id) {
        LinkReply reply = new LinkReply(0, Bytes.of(new byte[LinkReply.KEY_SIZE]),
                Capabilities.of(CommonCapability.MINI_HEADER), Capabilities.NONE);
        return new WireChannel(name, type, id, List.of(
                new LinkMessage(WireDirection.FROM_SERVER, 0, ByteBuffer.wrap(reply.frame()))));
    }

    private WireChannel open(String name, int type, int id, Message first) {
        WireChannel channel = channel(name, type, id);
        replay.onOpened(channel);
        tell(channel, WireDirection.TO_SERVER, 1, first);
        serials.put(channel, 0L);
        return channel;
    }

    private void tell(WireChannel channel, WireDirection direction, long serial, Message message) {
        byte[] frame = HeaderFormat.MINI.frame(serial, message);
        replay.packet(new WireMessage(channel, direction, serial, 0, "", time++, ByteBuffer.wrap(frame)));
    }

    private void say(WireChannel channel, Message message) {
        long serial = serials.get(channel) + 1;
        serials.put(channel, serial);
        tell(channel, WireDirection.FROM_SERVER, serial, message);
    }

    private void frame(WireChannel channel, long number, long serial) {
        frame(channel, number, serial, null, 0, -1);
    }

    private void frame(WireChannel channel, long number, long serial, @Nullable WireChannel cursor,
            long cursorSerial, int x) {
        replay.onFrame(new FrameEnd(channel.id(), number, channel, serial, cursor, cursorSerial,
                x, 0, x >= 0, 1000 + time++));
    }

    private WireChannel session() {
        open("main", 1, 0, FRESH);
        WireChannel display = open("display-0", 2, 0, FRESH);
        say(display, SurfaceCreate.primary(8, 8));
        return display;
    }

    private List<String> colours() throws InterruptedException {
        replay.finish();
        return frames.stream().map(it -> it.replaceFirst("@\\d+", "")).toList();
    }

    @Test
    void drawsForEachFrameWhatWasDrawnThen() throws Exception {
        WireChannel display = session();
        say(display, ScriptedServer.fill(ALL, 1));
        say(display, ScriptedServer.fill(ALL, 2));
        say(display, ScriptedServer.fill(ALL, 3));
        frame(display, 1, 2);
        frame(display, 2, 4);
        assertEquals(List.of("0 1", "0 3"), colours());
        assertEquals(2, replay.status().allFrames());
    }

    @Test
    void framesHaveTheTimesOfThen() throws Exception {
        WireChannel display = session();
        say(display, ScriptedServer.fill(ALL, 1));
        frame(display, 1, 2);
        replay.finish();
        assertEquals(List.of("0@" + (1000 + time - 1) + " 1"), frames);
    }

    @Test
    void whatNobodyHasSeenIsNotShown() throws Exception {
        WireChannel display = session();
        say(display, ScriptedServer.fill(ALL, 1));
        frame(display, 1, 2);
        say(display, ScriptedServer.fill(ALL, 2));
        assertEquals(List.of("0 1"), colours());
    }

    @Test
    void thePointerIsWhereTheClientHadIt() throws Exception {
        WireChannel display = session();
        WireChannel cursor = open("cursor-0", 4, 0, FRESH);
        say(display, ScriptedServer.fill(ALL, 1));
        say(cursor, new CursorMessage.Hide());
        say(cursor, new CursorMessage.Move(3, 3));
        frame(display, 1, 2, cursor, 1, 7);
        frame(display, 2, 2, cursor, 2, 3);
        assertEquals(List.of("0 1 pointer 7", "0 1 pointer 3"), colours());
    }

    @Test
    void thePointerMayComeBeforeThePicture() throws Exception {
        open("main", 1, 0, FRESH);
        WireChannel display = open("display-0", 2, 0, FRESH);
        WireChannel cursor = open("cursor-0", 4, 0, FRESH);
        say(cursor, new CursorMessage.Set(1, 1, true,
                new Cursor.Shape(true, 7, Cursor.Shape.ALPHA, 1, 1, 0, 0, Bytes.of(new byte[4]))));
        say(cursor, new CursorMessage.Set(1, 1, true, new Cursor.Cached(7)));
        say(display, SurfaceCreate.primary(8, 8));
        frame(display, 1, 1, cursor, 2, 1);
        assertEquals(List.of("0 0 pointer 1"), colours());
        assertEquals(Map.of(), replay.status().gaps());
    }

    @Test
    void aPrimarySurfaceMayBeShownBlack() throws Exception {
        frame(session(), 1, 1);
        assertEquals(List.of("0 0"), colours());
    }

    @Test
    void aConnectionThatIsClosedWasDrawn() throws Exception {
        WireChannel display = session();
        say(display, ScriptedServer.fill(ALL, 1));
        frame(display, 1, 2);
        say(display, ScriptedServer.fill(ALL, 2));
        replay.onClosed(display, time++);
        WireChannel next = session();
        frame(next, 1, 0);
        assertEquals(List.of("0 1", "0 2"), colours());
    }

    @Test
    void anotherSessionBeginsAnew() throws Exception {
        WireChannel first = session();
        say(first, ScriptedServer.fill(ALL, 1));
        frame(first, 1, 2);
        replay.onClosed(first, time++);
        WireChannel second = session();
        say(second, ScriptedServer.fill(new Rect(1, 1, 1, 1), 2));
        frame(second, 1, 2);
        assertEquals(List.of("0 1", "0 0"), colours());
    }

    @Test
    void aChannelThatBringsItsStateAlongGoesOn() throws Exception {
        WireChannel first = session();
        say(first, ScriptedServer.fill(ALL, 1));
        frame(first, 1, 2);
        replay.onClosed(first, time++);
        WireChannel second =
                open("display-0", 2, 0, new CommonRequest.MigrateData(Bytes.of(new byte[8])));
        say(second, ScriptedServer.fill(new Rect(1, 1, 1, 1), 2));
        frame(second, 1, 1);
        assertEquals(List.of("0 1", "0 1"), colours());
    }

    @Test
    void whatFollowsAHoleIsLeftOutUntilTheNextSession() throws Exception {
        WireChannel first = session();
        say(first, ScriptedServer.fill(ALL, 1));
        frame(first, 1, 2);
        serials.put(first, 5L);
        say(first, ScriptedServer.fill(ALL, 2));
        frame(first, 2, 6);
        WireChannel second = session();
        say(second, ScriptedServer.fill(ALL, 3));
        frame(second, 1, 2);
        assertEquals(List.of("0 1", "0 3"), colours());
        assertEquals(List.of("messages of display-0 are missing before its message 6:"
                + " left out until the next session begins"), troubles);
    }

    @Test
    void aSessionWithoutItsBeginningIsLeftOut() throws Exception {
        open("main", 1, 0, FRESH);
        WireChannel display = open("display-0", 2, 0, FRESH);
        serials.put(display, 100L);
        say(display, ScriptedServer.fill(ALL, 2));
        frame(display, 9, 101);
        assertEquals(List.of(), colours());
        assertEquals(List.of("display-0 begins in the middle of a session:"
                + " left out until the next session begins"), troubles);
    }

    @Test
    void framesThatWereNotNotedAreCounted() throws Exception {
        WireChannel display = session();
        say(display, ScriptedServer.fill(ALL, 1));
        frame(display, 1, 1);
        frame(display, 4, 2);
        replay.finish();
        assertEquals(2, replay.status().missedFrames());
    }

    @Test
    void whatIsNotShownForLongIsDrawnAllTheSame() throws Exception {
        List<Long> drawn = new ArrayList<>();
        ReplayedMessages messages = new ReplayedMessages(message -> drawn.add(message.number()));
        ReplayedLink link = new ReplayedLink(channel("display-0", 2, 0),
                new ReplayedSession(null, () -> true, new VideoDecoders()), 1);
        for (long i = 1; i <= 8; i++) {
            messages.add(new ReplayedLink.Message(link, 0, i, List.of(), DrawingWorker.CAPACITY / 4));
        }
        assertEquals(List.of(1L, 2L), drawn);
        messages.drawTo(1, 5);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), drawn);
    }

    @Test
    void nonsenseIsLeftOut() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            WireChannel display = session();
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            replay.packet(new WireMessage(display, WireDirection.FROM_SERVER, 2, 0, "", 0,
                    ByteBuffer.wrap(bytes)));
            frame(display, random.nextLong(), random.nextLong(), display, random.nextLong(), 1);
            replay.onClosed(display, random.nextLong());
        }
        WireChannel last = session();
        say(last, ScriptedServer.fill(ALL, 9));
        frame(last, 1, 2);
        List<String> all = colours();
        assertEquals("0 9", all.get(all.size() - 1));
        assertTrue(troubles.size() > 10);
    }
}
