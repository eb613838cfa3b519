package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.Console;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireMessage;
import org.watchglass.remote.wire.WireTap.Secrets;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.InputsMessage;
import org.watchglass.spice.wire.link.Ticket;

/** What those hear who listen to a console's connections. */
@Timeout(60)
class TapTest implements WireListener {
    private final SpiceConsoleProvider provider = new SpiceConsoleProvider();
    private final ScriptedServer server;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> holes = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> gaps = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final ConcurrentHashMap<String, WireChannel> channels = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Long> serials = new ConcurrentHashMap<>();

    TapTest() throws Exception {
        server = new ScriptedServer("hidden");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        provider.stop();
        assertEquals(List.of(), List.copyOf(holes));
    }

    @Override
    public void onOpened(WireChannel channel) {
        channels.put(channel.name(), channel);
    }

    @Override
    public boolean packet(WireMessage message) {
        String direction = message.direction() == WireDirection.FROM_SERVER ? "<" : ">";
        String key = message.channel() + direction;
        if (serials.containsKey(key) && message.serial() != serials.get(key) + 1) {
            holes.add(key + message.serial());
        }
        serials.put(key, message.serial());
        messages.add(key + " " + message.name() + " " + message.bytes().remaining());
        return true;
    }

    @Override
    public void onGap(WireChannel channel, long serial, ProtocolGap gap) {
        gaps.add(channel + " " + serial + " " + gap.name());
    }

    @Override
    public void onFrame(FrameEnd frame) {
        // Told on the drawing thread, which has drawn only what was heard before.
        long heard = serials.getOrDefault(frame.channel() + "<", 0L);
        frames.add(frame.channel() + " " + frame.number() + " of " + (heard >= frame.serial())
                + " " + frame.serial());
    }

    @Override
    public void onClosed(WireChannel channel, long timeNanos) {
        frames.add(channel + " closed");
    }

    private void await(String message) throws InterruptedException {
        while (!messages.take().equals(message)) {
            // another one
        }
    }

    @Test
    void everyMessageIsHeardFromTheFirstByte() throws Exception {
        try (Console console = provider.open(server.request("hidden").withTap())) {
            console.tap().add(this, Secrets.MASKED);
            await("main< INIT 38");
            await("main> ATTACH_CHANNELS 6");
            await("display-0< SURFACE_CREATE 26");
        }
    }

    @Test
    void headersMayBeFull() throws Exception {
        server.withFullHeaders();
        try (Console console = provider.open(server.request("hidden").withTap())) {
            console.tap().add(this, Secrets.MASKED);
            await("display-0< SURFACE_CREATE 38");
        }
    }

    @Test
    void everyFrameIsHeardWithWhatWasDrawnForIt() throws Exception {
        try (Console console = provider.open(server.request("hidden").withTap())) {
            console.tap().add(this, Secrets.MASKED);
            String first = frames.take();
            assertTrue(first.startsWith("display-0 1 of true "), first);
        }
    }

    @Test
    void aConnectionIsClosedAfterItsLastFrame() throws Exception {
        Console console = provider.open(server.request("hidden").withTap());
        console.tap().add(this, Secrets.MASKED);
        console.close();
        List<String> all = new ArrayList<>();
        while (!all.contains("display-0 closed")) {
            all.add(frames.take());
        }
        all.remove("main closed");
        all.remove("inputs closed");
        assertTrue(all.get(0).startsWith("display-0 1 of true "), all.toString());
        assertEquals(List.of(), frames.stream().filter(it -> it.startsWith("display-0")).toList());
    }

    @Test
    void theLinkStageIsHeardWithoutTheTicket() throws Exception {
        try (Console console = provider.open(server.request("hidden"))) {
            console.tap().add(this, Secrets.INCLUDED);
            List<LinkMessage> link = channels.get("main").link();
            assertEquals(5, link.size());
            assertEquals(0x51444552, Integer.reverseBytes(link.get(1).bytes().getInt()));
            assertEquals(Ticket.SIZE, link.get(3).bytes().remaining());
            byte[] ticket = new byte[Ticket.SIZE];
            link.get(3).bytes().get(ticket);
            assertTrue(Arrays.equals(new byte[Ticket.SIZE], ticket));
        }
    }

    @Test
    void aGapIsHeardWithItsMessage() throws Exception {
        server.on(ChannelType.INPUTS, peer -> {
            peer.send(new InputsMessage.Init(0));
            peer.sendRaw(new byte[] {(byte) 0x8F, 1, 0, 0, 0, 0});
            peer.readToEnd();
        });
        try (Console console = provider.open(server.request("hidden").withTap())) {
            console.tap().add(this, Secrets.MASKED);
            assertEquals("inputs 2 message 399 inputs", gaps.take());
        }
    }
}
