package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.agent.VdAgentCapability;
import org.watchglass.spice.wire.agent.VdAgentMessage;
import org.watchglass.spice.wire.agent.VdAgentMessage.Clipboard;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardGrab;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRelease;

/** The clipboard that is shared with a guest, as its agent sees it. */
class AgentClipboardTest {
    private final SpiceAgent agent = new SpiceAgent((name, detail) -> {}, notice -> {}, wanted -> {});
    private final FakeGuest guest = new FakeGuest(agent);
    private final List<String> pasted = new ArrayList<>();

    @Test
    void givesWhatIsCopiedInTheGuestToWhoShares() {
        guest.begin(FakeGuest.LINUX);
        agent.shareClipboard(pasted::add);
        guest.copy("a\r\nb");
        assertEquals(List.of("a\r\nb"), pasted);
    }

    @Test
    void turnsEndsOfLinesForGuestsThatHaveOthers() {
        guest.begin(FakeGuest.WINDOWS);
        agent.shareClipboard(pasted::add);
        guest.copy("a\r\nb");
        assertEquals(List.of("a\nb"), pasted);
        agent.offerText("c\nd\r\ne");
        guest.told.clear();
        guest.paste();
        assertEquals(List.of("1:c\r\nd\r\ne"), guest.told);
    }

    @Test
    void keepsBothClipboardsApartUntilSomebodyShares() {
        guest.begin(FakeGuest.LINUX);
        agent.offerText("secret");
        guest.copy("theirs");
        assertEquals(List.of(), guest.told);
        guest.paste();
        assertEquals(List.of("0:"), guest.told);
        assertEquals(List.of(), pasted);
    }

    @Test
    void offersTextUntilSomethingIsCopiedInTheGuest() {
        guest.begin(FakeGuest.LINUX);
        agent.shareClipboard(pasted::add);
        agent.offerText("ours");
        guest.paste();
        assertEquals(List.of(new ClipboardGrab(0, List.of(1)), "1:ours"), guest.told);
        guest.copy("theirs");
        guest.told.clear();
        guest.paste();
        assertEquals(List.of("0:"), guest.told);
    }

    @Test
    void takesBackWhatItOfferedWhenNothingIsSharedAnyMore() {
        guest.begin(FakeGuest.LINUX);
        agent.shareClipboard(pasted::add);
        agent.offerText("ours");
        agent.unshareClipboard();
        guest.paste();
        assertEquals(List.of(new ClipboardGrab(0, List.of(1)), new ClipboardRelease(0), "0:"), guest.told);
    }

    @Test
    void takesNoTextThatItHasNotAskedFor() {
        guest.begin(FakeGuest.LINUX);
        agent.shareClipboard(pasted::add);
        guest.say(new Clipboard(0, VdAgentMessage.FORMAT_UTF8_TEXT, Bytes.of((byte) 'x')));
        assertEquals(List.of(), pasted);
    }

    @Test
    void leavesThePrimarySelectionAlone() {
        guest.begin(FakeGuest.LINUX);
        agent.shareClipboard(pasted::add);
        guest.say(new ClipboardGrab(1, List.of(VdAgentMessage.FORMAT_UTF8_TEXT)));
        assertEquals(List.of(), guest.told);
    }

    @Test
    void tellsAnAgentWithoutAClipboardNothingOfIt() {
        guest.begin(VdAgentCapability.word(VdAgentCapability.MONITORS_CONFIG));
        agent.shareClipboard(pasted::add);
        agent.offerText("ours");
        agent.unshareClipboard();
        assertEquals(List.of(), guest.told);
    }
}
