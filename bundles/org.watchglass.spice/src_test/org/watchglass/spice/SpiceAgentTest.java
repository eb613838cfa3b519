package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.GuestAgent;
import org.watchglass.remote.GuestAgent.Monitor;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.agent.VdAgentMessage;
import org.watchglass.spice.wire.agent.VdAgentMessage.AnnounceCapabilities;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRelease;
import org.watchglass.spice.wire.agent.VdAgentMessage.MonitorsConfig;
import org.watchglass.spice.wire.agent.VdAgentMessage.Reply;

class SpiceAgentTest {
    private final List<String> gaps = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final SpiceAgent agent = new SpiceAgent((name, detail) -> gaps.add(name + detail), notices::add,
            wanted -> {});
    private final FakeGuest guest = new FakeGuest(agent);
    private final List<String> pasted = new ArrayList<>();

    @Test
    void saysWhatItCanAndAnswersWhoAsks() {
        guest.connect(10);
        assertEquals(List.of("capabilities"), guest.told);
        guest.say(new AnnounceCapabilities(true, FakeGuest.LINUX));
        assertEquals(List.of("capabilities", "capabilities"), guest.told);
    }

    @Test
    void asksEachAgentForTheScreensThatAreWanted() {
        agent.arrange(List.of(new Monitor(0, 0, 1280, 800)));
        assertFalse(agent.isConnected());
        MonitorsConfig wanted = new MonitorsConfig(List.of(new MonitorsConfig.Monitor(0, 0, 1280, 800)));
        guest.connect(10);
        assertEquals(List.of("capabilities", wanted), guest.told);
        agent.end();
        guest.told.clear();
        guest.connect(10);
        assertEquals(List.of("capabilities", wanted), guest.told);
    }

    @Test
    void refusesScreensThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> agent.arrange(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Monitor(0, 0, 0, 600));
        assertThrows(IllegalArgumentException.class, () -> new Monitor(0, 0, 800, GuestAgent.MAX_SIZE + 1));
    }

    @Test
    void sendsNoMorePiecesThanThereAreTokens() {
        guest.begin(FakeGuest.LINUX, 2);
        agent.shareClipboard(pasted::add);
        agent.offerText("x".repeat(10_000));
        assertEquals(2, guest.pieces);
        guest.paste();
        assertEquals(2, guest.pieces);
        agent.addTokens(3);
        assertEquals(5, guest.pieces);
        agent.addTokens(100);
        assertEquals("1:" + "x".repeat(10_000), guest.told.get(guest.told.size() - 1));
    }

    @Test
    void givesTheChannelNoMoreThanItHasRoomFor() {
        guest.begin(FakeGuest.LINUX);
        agent.shareClipboard(pasted::add);
        String text = "x".repeat(1 << 20);
        agent.offerText(text);
        guest.paste();
        assertEquals(64, guest.pieces);
        for (int before = 0; before < guest.pieces;) {
            before = guest.pieces;
            agent.sent();
            assertTrue(guest.pieces <= before + 64);
        }
        assertEquals("1:" + text, guest.told.get(guest.told.size() - 1));
    }

    @Test
    void countsWhatIsNotSentToAGuestThatTakesNothing() {
        guest.begin(FakeGuest.LINUX, 0);
        agent.shareClipboard(pasted::add);
        agent.offerText("x".repeat(GuestAgent.MAX_TEXT_BYTES));
        for (int i = 0; i < 4; i++) {
            assertEquals(List.of(), gaps);
            guest.paste();
        }
        assertEquals(List.of("agent message not sent: it takes nothing"), gaps);
    }

    @Test
    void ignoresAnAgentThatTalksNonsenseUntilTheNextOneComes() {
        guest.begin(FakeGuest.LINUX);
        agent.shareClipboard(pasted::add);
        agent.add(Bytes.of("this is no message of an agent".getBytes(StandardCharsets.US_ASCII)));
        guest.copy("theirs");
        agent.arrange(List.of(new Monitor(0, 0, 1280, 800)));
        assertEquals(List.of("agent message broken"), gaps);
        assertEquals(List.of(), guest.told);
        assertFalse(agent.isConnected());
        guest.begin(FakeGuest.LINUX);
        guest.copy("theirs again");
        assertEquals(List.of("theirs again"), pasted);
        assertTrue(agent.isConnected());
    }

    @Test
    void ignoresAnAgentWhoseMessagesEndTooSoon() {
        guest.begin(FakeGuest.LINUX);
        agent.add(Bytes.of(VdAgentMessage.frame(new ClipboardRelease(0), false)));
        assertEquals(List.of("agent message broken"), gaps);
        assertFalse(agent.isConnected());
    }

    @Test
    void countsMessagesThatItDoesNotKnow() {
        guest.begin(FakeGuest.LINUX);
        agent.add(Bytes.of(new WireWriter().u32(1).u32(15).u64(0).u32(2).u16(0).toByteArray()));
        assertEquals(List.of("agent message 15"), gaps);
        assertTrue(agent.isConnected());
    }

    @Test
    void saysThatTheAgentCouldNotChangeTheScreens() {
        guest.begin(FakeGuest.LINUX);
        guest.say(new Reply(MonitorsConfig.TYPE, Reply.SUCCESS));
        assertEquals(List.of(), notices);
        guest.say(new Reply(MonitorsConfig.TYPE, Reply.ERROR));
        assertEquals(
                List.of("the guest's agent could not give the guest the screens that are wanted"), notices);
        assertEquals(List.of(), gaps);
    }
}
