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
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.agent.VdAgentCapability;
import org.watchglass.spice.wire.agent.VdAgentMessage;
import org.watchglass.spice.wire.agent.VdAgentMessage.AnnounceCapabilities;
import org.watchglass.spice.wire.agent.VdAgentMessage.Clipboard;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardGrab;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRelease;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRequest;
import org.watchglass.spice.wire.agent.VdAgentMessage.MonitorsConfig;
import org.watchglass.spice.wire.agent.VdAgentStream;

class SpiceAgentTest {
    private static final int LINUX = VdAgentCapability.word(
            VdAgentCapability.MONITORS_CONFIG,
            VdAgentCapability.CLIPBOARD_BY_DEMAND,
            VdAgentCapability.CLIPBOARD_SELECTION);
    private static final int WINDOWS = LINUX | VdAgentCapability.GUEST_LINEEND_CRLF.bit();

    private final SpiceAgent agent = new SpiceAgent((name, detail) -> {});
    private final List<String> pasted = new ArrayList<>();
    /** The guest's end. */
    private final VdAgentStream stream = new VdAgentStream(1 << 23);
    private final List<Object> told = new ArrayList<>();
    private int pieces;
    private boolean selections;

    private void onRequest(MainRequest request) {
        if (request instanceof MainRequest.AgentData data) {
            pieces++;
            assertTrue(data.data().length() <= MainRequest.AgentData.MAX_SIZE);
            try {
                stream.add(data.data(), (type, body) -> read(type, body == null ? Bytes.EMPTY : body));
            } catch (ProtocolException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void read(int type, Bytes body) throws ProtocolException {
        VdAgentMessage.read(type, body, selections, new VdAgentMessage.Handler() {
            @Override
            public void onCapabilities(AnnounceCapabilities message) {
                told.add("capabilities");
            }

            @Override
            public void onClipboard(Clipboard message) {
                Bytes data = message.data();
                told.add(message.format() + ":"
                        + new String(data.array(), data.offset(), data.length(), StandardCharsets.UTF_8));
            }

            @Override
            public void onGrab(ClipboardGrab message) {
                told.add(message);
            }

            @Override
            public void onRequest(ClipboardRequest message) {
                told.add(message);
            }

            @Override
            public void onRelease(ClipboardRelease message) {
                told.add(message);
            }

            @Override
            public void onMonitorsConfig(MonitorsConfig message) {
                told.add(message);
            }
        });
    }

    private void begin(int capabilities) throws ProtocolException {
        agent.begin(this::onRequest, 10_000);
        say(new AnnounceCapabilities(false, capabilities));
        selections = true;
        told.clear();
    }

    private void say(VdAgentMessage message) throws ProtocolException {
        agent.add(Bytes.of(VdAgentMessage.frame(message, selections)));
    }

    private void copyInTheGuest(String text) throws ProtocolException {
        say(new ClipboardGrab(0, List.of(VdAgentMessage.FORMAT_UTF8_TEXT)));
        say(new Clipboard(0, VdAgentMessage.FORMAT_UTF8_TEXT,
                Bytes.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void saysWhatItCanAndAnswersWhoAsks() throws Exception {
        agent.begin(this::onRequest, 10);
        assertEquals(List.of("capabilities"), told);
        say(new AnnounceCapabilities(true, LINUX));
        assertEquals(List.of("capabilities", "capabilities"), told);
    }

    @Test
    void asksEachAgentForTheScreensThatAreWanted() throws Exception {
        agent.arrange(List.of(new Monitor(0, 0, 1280, 800)));
        assertFalse(agent.isConnected());
        MonitorsConfig wanted = new MonitorsConfig(List.of(new MonitorsConfig.Monitor(0, 0, 1280, 800)));
        agent.begin(this::onRequest, 10);
        assertEquals(List.of("capabilities", wanted), told);
        agent.end();
        told.clear();
        agent.begin(this::onRequest, 10);
        assertEquals(List.of("capabilities", wanted), told);
    }

    @Test
    void refusesScreensThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> agent.arrange(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Monitor(0, 0, 0, 600));
        assertThrows(IllegalArgumentException.class, () -> new Monitor(0, 0, 800, GuestAgent.MAX_SIZE + 1));
    }

    @Test
    void givesWhatIsCopiedInTheGuestToWhoShares() throws Exception {
        begin(LINUX);
        agent.shareClipboard(pasted::add);
        copyInTheGuest("a\r\nb");
        assertEquals(List.of("a\r\nb"), pasted);
    }

    @Test
    void turnsEndsOfLinesForGuestsThatHaveOthers() throws Exception {
        begin(WINDOWS);
        agent.shareClipboard(pasted::add);
        copyInTheGuest("a\r\nb");
        assertEquals(List.of("a\nb"), pasted);
        agent.offerText("c\nd\r\ne");
        told.clear();
        say(new ClipboardRequest(0, VdAgentMessage.FORMAT_UTF8_TEXT));
        assertEquals(List.of("1:c\r\nd\r\ne"), told);
    }

    @Test
    void keepsBothClipboardsApartUntilSomebodyShares() throws Exception {
        begin(LINUX);
        agent.offerText("secret");
        copyInTheGuest("theirs");
        assertEquals(List.of(), told);
        say(new ClipboardRequest(0, VdAgentMessage.FORMAT_UTF8_TEXT));
        assertEquals(List.of("0:"), told);
        assertEquals(List.of(), pasted);
    }

    @Test
    void offersTextUntilSomethingIsCopiedInTheGuest() throws Exception {
        begin(LINUX);
        agent.shareClipboard(pasted::add);
        agent.offerText("ours");
        say(new ClipboardRequest(0, VdAgentMessage.FORMAT_UTF8_TEXT));
        assertEquals(List.of(new ClipboardGrab(0, List.of(1)), "1:ours"), told);
        copyInTheGuest("theirs");
        told.clear();
        say(new ClipboardRequest(0, VdAgentMessage.FORMAT_UTF8_TEXT));
        assertEquals(List.of("0:"), told);
    }

    @Test
    void takesBackWhatItOfferedWhenNothingIsSharedAnyMore() throws Exception {
        begin(LINUX);
        agent.shareClipboard(pasted::add);
        agent.offerText("ours");
        agent.unshareClipboard();
        say(new ClipboardRequest(0, VdAgentMessage.FORMAT_UTF8_TEXT));
        assertEquals(List.of(new ClipboardGrab(0, List.of(1)), new ClipboardRelease(0), "0:"), told);
    }

    @Test
    void takesNoTextThatItHasNotAskedFor() throws Exception {
        begin(LINUX);
        agent.shareClipboard(pasted::add);
        say(new Clipboard(0, VdAgentMessage.FORMAT_UTF8_TEXT, Bytes.of((byte) 'x')));
        assertEquals(List.of(), pasted);
    }

    @Test
    void leavesThePrimarySelectionAlone() throws Exception {
        begin(LINUX);
        agent.shareClipboard(pasted::add);
        say(new ClipboardGrab(1, List.of(VdAgentMessage.FORMAT_UTF8_TEXT)));
        assertEquals(List.of(), told);
    }

    @Test
    void sendsNoMorePiecesThanThereAreTokens() throws Exception {
        agent.begin(this::onRequest, 2);
        say(new AnnounceCapabilities(false, LINUX));
        selections = true;
        agent.shareClipboard(pasted::add);
        agent.offerText("x".repeat(10_000));
        assertEquals(2, pieces);
        say(new ClipboardRequest(0, VdAgentMessage.FORMAT_UTF8_TEXT));
        assertEquals(2, pieces);
        agent.addTokens(3);
        assertEquals(5, pieces);
        agent.addTokens(100);
        assertEquals("1:" + "x".repeat(10_000), told.get(told.size() - 1));
    }
}
