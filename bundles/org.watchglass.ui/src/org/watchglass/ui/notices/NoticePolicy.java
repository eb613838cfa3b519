package org.watchglass.ui.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.osgi.util.NLS;

/**
 * Decides what is told, and when: only of consoles that are not in front, what happens within a second at
 * once, and never one popup after the other. One thread.
 */
final class NoticePolicy {
    /** What comes that soon after something else is told with it. */
    static final Duration MERGE = Duration.ofSeconds(1);
    /** From the end of a popup to what may be the next one. */
    static final Duration REST = Duration.ofSeconds(10);
    /** In one popup; how many more there are is said. */
    static final int MAX_SHOWN = 4;
    /** What waits meanwhile; then the oldest is forgotten. */
    static final int MAX_WAITING = 32;
    /** For each console, as a server may make up any number. */
    static final int MAX_GAPS = 64;

    /** Of gaps that nobody can see. */
    private static final Set<String> UNSEEN = Set.of("playback", "agent", "inputs", "main");

    private final Stage stage;
    private final BooleanSupplier wanted;
    private final List<Notice> waiting = new ArrayList<>();
    private final Map<NoticeSource, Set<String>> gaps = new HashMap<>();
    private List<Notice> shown = List.of();
    private State state = State.QUIET;

    private enum State {
        QUIET,
        MERGING,
        SHOWING,
        RESTING
    }

    /** Where the user is told. The same thread. */
    interface Stage {
        void after(Duration time, Runnable action);

        /**
         * There is none now.
         *
         * @param more how many others there are
         */
        void show(List<Notice> notices, int more);

        /** Ends what is shown, at once or soon. {@link NoticePolicy#ended} is called when it has ended. */
        void hide();
    }

    /** @param wanted whether the user wants to be told */
    NoticePolicy(Stage stage, BooleanSupplier wanted) {
        this.stage = stage;
        this.wanted = wanted;
    }

    void tell(NoticeSource source, NoticeKind kind, String text) {
        if (kind == NoticeKind.GAP) {
            if (isSeen(text) && isFirst(source, text)) {
                await(Notice.of(source, kind, NLS.bind(Messages.gap, text)));
            }
        } else {
            await(Notice.of(source, kind, text));
        }
    }

    /** Whether it may be the picture that suffers, and not the sound. */
    private static boolean isSeen(String gap) {
        return Arrays.stream(gap.split(" ")).noneMatch(UNSEEN::contains);
    }

    /** A console that is connected again has the same gaps. */
    private boolean isFirst(NoticeSource source, String gap) {
        Set<String> known = gaps.computeIfAbsent(source, key -> new HashSet<>());
        return known.size() < MAX_GAPS && known.add(gap);
    }

    private void await(Notice notice) {
        if (!wanted.getAsBoolean() || notice.source().isInFront()) {
            return;
        }
        waiting.removeIf(notice::replaces);
        waiting.add(notice);
        if (waiting.size() > MAX_WAITING) {
            waiting.remove(0);
        }
        if (state == State.QUIET) {
            merge();
        }
    }

    private void merge() {
        state = State.MERGING;
        stage.after(MERGE, this::show);
    }

    private void show() {
        waiting.removeIf(notice -> !wanted.getAsBoolean() || notice.source().isInFront());
        if (waiting.isEmpty()) {
            state = State.QUIET;
            return;
        }
        state = State.SHOWING;
        int count = Math.min(MAX_SHOWN, waiting.size());
        shown = List.copyOf(waiting.subList(0, count));
        int more = waiting.size() - count;
        waiting.clear();
        stage.show(shown, more);
    }

    /** What was shown is not shown any more. */
    void ended() {
        if (state == State.SHOWING) {
            state = State.RESTING;
            shown = List.of();
            stage.after(REST, this::rested);
        }
    }

    private void rested() {
        state = State.QUIET;
        if (!waiting.isEmpty()) {
            merge();
        }
    }

    /** The user has turned to it, and needs to be told no more. */
    void turnedTo(NoticeSource source) {
        waiting.removeIf(notice -> notice.source() == source);
        if (!shown.isEmpty() && shown.stream().allMatch(notice -> notice.source() == source)) {
            stage.hide();
        }
    }

    /** It is closed. */
    void forget(NoticeSource source) {
        turnedTo(source);
        gaps.remove(source);
    }
}
