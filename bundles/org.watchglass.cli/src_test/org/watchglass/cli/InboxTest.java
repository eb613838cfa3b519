package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.flow.Threads;

@Timeout(30)
class InboxTest {
    private static final long LONG = TimeUnit.HOURS.toNanos(1);

    private final Inbox inbox = new Inbox();

    @Test
    void keepsTheFirstEnd() {
        assertNull(inbox.end());
        inbox.end(End.of(End.Cause.SIGNAL));
        inbox.end(End.of(End.Cause.DISCONNECTED));
        assertEquals(End.of(End.Cause.SIGNAL), inbox.end());
    }

    @Test
    void prefersAFullDiskToEveryOtherGap() {
        assertEquals(ExitCode.OK, inbox.gap());
        inbox.gap(ExitCode.DISK, "no space left");
        inbox.gap(ExitCode.FAILED, "the encoder failed");
        assertEquals(ExitCode.DISK, inbox.gap());
        assertEquals(List.of("no space left", "the encoder failed"), inbox.takeNotices());
    }

    @Test
    void passesMarksToWhatIsRecorded() {
        List<String> marks = new ArrayList<>();
        inbox.mark("too early");
        inbox.markTo(marks::add);
        inbox.mark("now");
        assertEquals(List.of("now"), marks);
    }

    @Test
    void wakesWhoAwaitsTheEnd() throws InterruptedException {
        Threads.named("signal", () -> inbox.end(End.of(End.Cause.SIGNAL))).start();
        inbox.await(LONG);
        assertEquals(End.of(End.Cause.SIGNAL), inbox.end());
    }

    @Test
    void wakesWhoAwaitsANotice() throws InterruptedException {
        Threads.named("console", () -> inbox.notice("hello")).start();
        inbox.await(LONG);
        assertEquals(List.of("hello"), inbox.takeNotices());
        assertEquals(List.of(), inbox.takeNotices());
    }

    @Test
    void keepsABoundedNumberOfNoticesAndCountsTheRest() {
        for (int i = 0; i < Inbox.MAX_NOTICES + 3; i++) {
            inbox.notice("notice " + i);
        }
        List<String> notices = inbox.takeNotices();
        assertEquals(Inbox.MAX_NOTICES + 1, notices.size());
        assertEquals("and 3 more notices", notices.get(Inbox.MAX_NOTICES));
    }

    @Test
    void interruptsACallThatWaits() {
        CountDownLatch never = new CountDownLatch(1);
        Threads.named("signal", () -> inbox.end(End.of(End.Cause.SIGNAL))).start();
        assertThrows(InterruptedException.class, () -> inbox.untilEnd(() -> never.await(1, TimeUnit.HOURS)));
    }

    @Test
    void beginsNoCallAfterTheEnd() {
        inbox.end(End.of(End.Cause.SIGNAL));
        assertThrows(InterruptedException.class, () -> inbox.untilEnd(() -> "called"));
    }

    @Test
    void keepsAResultThatCameBeforeTheInterrupt() throws InterruptedException {
        String result = inbox.untilEnd(() -> {
            inbox.end(End.of(End.Cause.SIGNAL));
            return "opened";
        });
        assertEquals("opened", result);
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void leavesTheThreadAloneOutsideOfSuchCalls() throws InterruptedException {
        inbox.untilEnd(() -> "opened");
        inbox.end(End.of(End.Cause.SIGNAL));
        inbox.end(End.of(End.Cause.STOPPED));
        assertFalse(Thread.interrupted());
        assertTrue(inbox.takeNotices().isEmpty());
    }
}
