package org.watchglass.ui.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticePolicyTest {
    private final Corner corner = new Corner();
    private final Part one = new Part();
    private final Part other = new Part();
    private boolean wanted = true;
    private final NoticePolicy policy = new NoticePolicy(corner, () -> wanted);

    /** Where nothing happens until the test says that the time has come. */
    private final class Corner implements NoticePolicy.Stage {
        final List<Duration> times = new ArrayList<>();
        final List<Runnable> actions = new ArrayList<>();
        List<String> open = List.of();
        int shown;
        int more;

        @Override
        public void after(Duration time, Runnable action) {
            times.add(time);
            actions.add(action);
        }

        @Override
        public void show(List<Notice> notices, int others) {
            assertEquals(List.of(), open, "one at a time");
            open = notices.stream().map(Notice::text).toList();
            more = others;
            shown++;
        }

        @Override
        public void hide() {
            close();
        }

        void close() {
            open = List.of();
            policy.ended();
        }

        void pass(Duration time) {
            assertEquals(List.of(time), times);
            times.clear();
            actions.remove(0).run();
        }
    }

    private static final class Part implements NoticeSource {
        boolean front;

        @Override
        public String title() {
            return "a machine";
        }

        @Override
        public boolean isInFront() {
            return front;
        }

        @Override
        public void bringToFront() {
            front = true;
        }
    }

    @Test
    void whatHappensWithinASecondIsToldAtOnce() {
        policy.tell(one, NoticeKind.CONNECTION_LOST, "lost");
        assertEquals(0, corner.shown, "not before the second is over");
        policy.tell(other, NoticeKind.CONNECTION_LOST, "lost too");
        policy.tell(one, NoticeKind.RECORDING_ENDED, "recorded");
        corner.pass(NoticePolicy.MERGE);
        assertEquals(List.of("lost", "lost too", "recorded"), corner.open);
        assertEquals(0, corner.more);
    }

    @Test
    void aConsoleInFrontSaysItInItsOwnPlace() {
        one.front = true;
        policy.tell(one, NoticeKind.CONNECTION_LOST, "lost");
        assertEquals(List.of(), corner.times);
        policy.tell(other, NoticeKind.CONNECTION_LOST, "lost too");
        corner.pass(NoticePolicy.MERGE);
        assertEquals(List.of("lost too"), corner.open);
    }

    @Test
    void nothingIsToldOfAConsoleThatTheUserHasTurnedToMeanwhile() {
        policy.tell(one, NoticeKind.REPORT, "reported");
        one.front = true;
        corner.pass(NoticePolicy.MERGE);
        assertEquals(0, corner.shown);
        one.front = false;
        policy.tell(one, NoticeKind.REPORT, "reported again");
        corner.pass(NoticePolicy.MERGE);
        assertEquals(List.of("reported again"), corner.open);
    }

    @Test
    void aPopupGoesWhenTheUserTurnsToWhatItTells() {
        policy.tell(one, NoticeKind.REPORT, "reported");
        policy.tell(other, NoticeKind.REPORT, "reported too");
        corner.pass(NoticePolicy.MERGE);
        policy.turnedTo(one);
        assertEquals(2, corner.open.size(), "the other one is not read yet");
        corner.close();
        corner.pass(NoticePolicy.REST);
        policy.tell(one, NoticeKind.REPORT, "reported");
        corner.pass(NoticePolicy.MERGE);
        policy.turnedTo(one);
        assertEquals(List.of(), corner.open);
    }

    @Test
    void popupsDoNotFollowEachOtherInARow() {
        policy.tell(one, NoticeKind.CONNECTION_LOST, "lost");
        corner.pass(NoticePolicy.MERGE);
        policy.tell(one, NoticeKind.RECORDING_ENDED, "recorded");
        assertEquals(List.of(), corner.times, "it waits for the end of the popup");
        corner.close();
        policy.tell(other, NoticeKind.REPORT, "reported");
        corner.pass(NoticePolicy.REST);
        corner.pass(NoticePolicy.MERGE);
        assertEquals(List.of("recorded", "reported"), corner.open);
        assertEquals(2, corner.shown);
    }

    @Test
    void aPopupHasFewLinesAndSaysHowManyMoreThereAre() {
        for (int i = 0; i < 1000; i++) {
            policy.tell(new Part(), NoticeKind.CONNECTION_LOST, "lost " + i);
        }
        corner.pass(NoticePolicy.MERGE);
        assertEquals(NoticePolicy.MAX_SHOWN, corner.open.size());
        assertEquals(NoticePolicy.MAX_WAITING - NoticePolicy.MAX_SHOWN, corner.more);
    }

    @Test
    void ofTheSameKindTheLastOneCounts() {
        for (int i = 0; i < 10; i++) {
            policy.tell(one, NoticeKind.CONNECTION_LOST, "lost " + i);
        }
        corner.pass(NoticePolicy.MERGE);
        assertEquals(List.of("lost 9"), corner.open);
    }

    @Test
    void aGapIsToldOnceForEachConsole() {
        policy.tell(one, NoticeKind.GAP, "composite operator 99");
        policy.tell(one, NoticeKind.GAP, "cursor cache full");
        policy.tell(one, NoticeKind.GAP, "composite operator 99");
        policy.tell(other, NoticeKind.GAP, "composite operator 99");
        corner.pass(NoticePolicy.MERGE);
        assertEquals(3, corner.open.size());
        assertTrue(corner.open.get(0).endsWith("composite operator 99"), corner.open.get(0));
        corner.close();
        corner.pass(NoticePolicy.REST);
        policy.tell(one, NoticeKind.GAP, "composite operator 99");
        assertEquals(List.of(), corner.times);
    }

    @Test
    void aGapOfSoundOrKeysIsNotToldAndNoServerTellsAnyNumber() {
        for (String gap : List.of("playback CELT", "malformed playback data", "agent message 9",
                "message 110 inputs", "message 7 main", "WAIT_FOR_CHANNELS inputs")) {
            policy.tell(one, NoticeKind.GAP, gap);
        }
        assertEquals(List.of(), corner.times);
        for (int i = 0; i < 2 * NoticePolicy.MAX_GAPS; i++) {
            policy.tell(one, NoticeKind.GAP, "message message " + i + " display");
        }
        corner.pass(NoticePolicy.MERGE);
        corner.close();
        corner.pass(NoticePolicy.REST);
        policy.tell(one, NoticeKind.GAP, "one more");
        assertEquals(List.of(), corner.times);
    }

    @Test
    void whoDoesNotWantItIsToldNothing() {
        policy.tell(one, NoticeKind.REPORT, "reported");
        wanted = false;
        corner.pass(NoticePolicy.MERGE);
        policy.tell(one, NoticeKind.REPORT, "reported");
        assertEquals(List.of(), corner.times);
        assertEquals(0, corner.shown);
    }

    @Test
    void aConsoleThatIsClosedIsForgotten() {
        policy.tell(one, NoticeKind.REPORT, "reported");
        policy.tell(one, NoticeKind.GAP, "cursor cache full");
        policy.forget(one);
        corner.pass(NoticePolicy.MERGE);
        assertEquals(0, corner.shown);
    }

    @Test
    void aTextIsOneLineAndNotTooLong() {
        policy.tell(one, NoticeKind.CONNECTION_LOST, "lost:\n\tthe server\u0007 left " + "x".repeat(5000));
        corner.pass(NoticePolicy.MERGE);
        String line = corner.open.get(0);
        assertTrue(line.startsWith("lost: the server left xxx"), line);
        assertTrue(line.length() <= 240, line);
        assertFalse(line.contains("\n"));
    }
}
