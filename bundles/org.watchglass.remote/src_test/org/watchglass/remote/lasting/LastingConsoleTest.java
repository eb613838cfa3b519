package org.watchglass.remote.lasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.GuestAgent;
import org.watchglass.remote.Head;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireMessage;
import org.watchglass.remote.wire.WireTap.Secrets;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Rect;

class LastingConsoleTest {
    private static final FrameConsumer CONSUMER = frame -> true;

    private final FakeConsole first = new FakeConsole();
    private final FakeConsole.Display shown = first.add(0);
    private final FakeConsole second = new FakeConsole();
    private final LastingConsole console = new LastingConsole(first);
    private final List<String> heard = new ArrayList<>();

    private void listen() {
        console.addListener(new ConsoleListener() {
            @Override
            public void onDisplay(ConsoleDisplay display) {
                heard.add("display " + display.number());
            }

            @Override
            public void onHeads(ConsoleDisplay display) {
                heard.add("heads " + display.heads().size());
            }

            @Override
            public void onState(ConsoleState state) {
                heard.add(state.phase() + " " + state.reason());
            }

            @Override
            public void onNotification(String text) {
                heard.add(text);
            }
        });
    }

    @Test
    void listensToOneConsoleAfterTheOther() {
        WireChannel main = new WireChannel("main", 1, 0, List.of());
        WireListener listener = new WireListener() {
            @Override
            public void onOpened(WireChannel channel) {
                heard.add("opened " + channel);
            }

            @Override
            public boolean packet(WireMessage message) {
                return true;
            }
        };
        console.tap().add(listener, Secrets.MASKED);
        first.wire.open(main);
        console.replace(second);
        second.wire.open(main);
        assertEquals(List.of("opened main", "opened main"), heard);
        console.tap().remove(listener);
        second.wire.open(main);
        assertEquals(2, heard.size());
    }

    @Test
    void tellsEachAgentTheWishes() {
        console.agent().arrange(List.of(new GuestAgent.Monitor(0, 0, 800, 600)));
        console.agent().shareClipboard(text -> {});
        first.disconnect("it left");
        console.replace(second);
        assertEquals(List.of("arrange 800", "share"), second.calls);
        console.agent().offerText("x");
        console.agent().unshareClipboard();
        assertEquals(List.of("arrange 800", "share", "offer x", "unshare"), second.calls);
        FakeConsole third = new FakeConsole();
        console.replace(third);
        assertEquals(List.of("arrange 800"), third.calls);
    }

    @Test
    void keepsAWishWhileTheConnectionChanges() {
        first.whileArranging = () -> console.replace(second);
        console.agent().arrange(List.of(new GuestAgent.Monitor(0, 0, 800, 600)));
        assertEquals(List.of("arrange 800"), second.calls);
    }

    @Test
    void tellsTheLatestWishLast() {
        second.whileArranging = () -> {
            second.whileArranging = () -> {};
            console.agent().arrange(List.of(new GuestAgent.Monitor(0, 0, 1024, 768)));
        };
        console.agent().arrange(List.of(new GuestAgent.Monitor(0, 0, 800, 600)));
        console.agent().shareClipboard(text -> {});
        console.replace(second);
        assertEquals(List.of("arrange 800", "share", "arrange 1024"), second.calls);
    }

    @Test
    void keepsNoWishThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> console.agent().arrange(List.of()));
        console.replace(second);
        assertEquals(List.of(), second.calls);
    }

    @Test
    void offersWhatWasCopiedToTheNextGuestUntilAnotherTextIsCopiedThere() {
        List<String> pasted = new ArrayList<>();
        console.agent().offerText("before anything is shared");
        console.agent().shareClipboard(pasted::add);
        console.agent().offerText("ours");
        console.replace(second);
        assertEquals(List.of("share", "offer ours"), second.calls);
        second.receiver.accept("theirs");
        assertEquals(List.of("theirs"), pasted);
        FakeConsole third = new FakeConsole();
        console.replace(third);
        assertEquals(List.of("share"), third.calls);
    }

    @Test
    void tellsOfEveryConnection() {
        listen();
        first.say("hello");
        first.disconnect("it left");
        second.add(0);
        second.add(1);
        console.replace(second);
        second.disconnect("it left again");
        assertEquals(
                List.of("display 0", "CONNECTED ", "hello", "DISCONNECTED it left", "CONNECTED ", "display 1",
                        "DISCONNECTED it left again"),
                heard);
    }

    @Test
    void tellsOfTheHeadsOfTheDisplayThatIsShown() {
        Head head = new Head(0, new Rect(0, 0, 4, 3), 0);
        listen();
        shown.setHeads(List.of(head, head));
        second.add(0).setHeads(List.of(head));
        console.replace(second);
        shown.setHeads(List.of());
        assertEquals(List.of(head), console.displays().get(0).heads());
        assertEquals(List.of("display 0", "CONNECTED ", "heads 2", "heads 1"), heard);
    }

    @Test
    void hearsNothingMoreOfAConsoleThatWasReplaced() {
        listen();
        first.disconnect("it left");
        console.replace(second);
        assertEquals(List.of("close"), first.calls);
        first.say("late");
        assertEquals(List.of("display 0", "CONNECTED ", "DISCONNECTED it left", "CONNECTED "), heard);
    }

    @Test
    void handsOverWhoIsAttachedWhenTheLastDisplayHasLetGo() {
        ConsoleDisplay display = console.displays().get(0);
        CompletableFuture<Boolean> letGo = new CompletableFuture<>();
        shown.letGo = letGo;
        display.attach(CONSUMER);
        second.add(0);
        console.replace(second);
        assertEquals(List.of(), second.calls);
        CompletableFuture<?> flushed = display.flush();
        letGo.complete(true);
        assertEquals(List.of("attach 0", "detach 0", "close"), first.calls);
        assertEquals(List.of("attach 0", "flush 0"), second.calls);
        assertEquals(true, flushed.isDone());
    }

    @Test
    void handsOverNobodyWhoHasLeft() {
        ConsoleDisplay display = console.displays().get(0);
        display.attach(CONSUMER);
        assertEquals(true, display.detach(CONSUMER).isDone());
        second.add(0);
        console.replace(second);
        assertEquals(List.of(), second.calls);
        display.snapshot(SnapshotPointer.BLENDED);
        assertEquals(List.of("snapshot 0"), second.calls);
    }

    @Test
    void goesOnWhenADisplayFailed() {
        ConsoleDisplay display = console.displays().get(0);
        display.attach(CONSUMER);
        shown.letGo = CompletableFuture.failedFuture(new IllegalStateException("on purpose"));
        second.add(0);
        console.replace(second);
        assertEquals(List.of("attach 0"), second.calls);
    }

    @Test
    void typesOnTheCurrentConsole() {
        console.input().key(1, true);
        console.replace(second);
        console.input().key(2, true);
        assertEquals(List.of("key 1", "close"), first.calls);
        assertEquals(List.of("key 2"), second.calls);
    }

    @Test
    void addsUpWhatWasCounted() {
        first.bytes.put("main", 10L);
        console.replace(second);
        second.bytes.put("main", 5L);
        second.bytes.put("display-0", 7L);
        assertEquals(Map.of("main", 15L, "display-0", 7L), console.statistics().bytesReceived());
    }

    @Test
    void staysClosed() {
        console.close();
        console.close();
        console.replace(second);
        assertEquals(List.of("close"), first.calls);
        assertEquals(List.of("close"), second.calls);
        assertSame(ConsoleState.Phase.CLOSED, console.state().phase());
    }
}
