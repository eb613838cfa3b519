package org.watchglass.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.flow.Mailbox;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.renderer.Picture;
import org.watchglass.ui.player.PlayerState.Problem;

class PlayerTest {
    private static final long BOUND_SECONDS = 30;

    private final Mailbox<PlayerState> states = new Mailbox<>(1 << 20);
    private final Player player = new Player(states::post);
    private final Path file;

    PlayerTest(@TempDir Path directory) {
        file = directory.resolve("display-0.mp4");
    }

    @AfterEach
    void close() {
        player.close();
    }

    private PlayerState await(Predicate<PlayerState> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
        @Nullable PlayerState state = null;
        for (long left = 1; left > 0; left = end - System.nanoTime()) {
            state = states.poll(left);
            if (state != null && wanted.test(state)) {
                return state;
            }
        }
        throw new AssertionError("the last state was " + state);
    }

    private int colour() throws InterruptedException, ExecutionException {
        Picture picture = player.screen().snapshot(SnapshotPointer.LEFT_OUT).get();
        return picture.pixels()[picture.pixels().length / 2];
    }

    private static void assertNear(int wanted, int got) {
        assertEquals(wanted & 0xFF, got & 0xFF, 4);
    }

    @Test
    void playsToTheEnd() throws Exception {
        player.open(FilmMaker.finished(file, 12, 5), true);
        player.setSpeed(20);
        PlayerState state = await(PlayerState::ended);
        assertFalse(state.playing());
        assertEquals(12L * FilmMaker.STEP, state.position());
        assertNear(FilmMaker.colour(11), colour());
    }

    @Test
    void showsTheFirstPictureAndWaits() throws Exception {
        player.open(FilmMaker.finished(file, 12, 5), false);
        PlayerState state = await(it -> it.film().picture() == 0);
        assertFalse(state.playing());
        assertNear(FilmMaker.colour(0), colour());
    }

    @Test
    void stepsForwardsAndBackwards() throws Exception {
        player.open(FilmMaker.finished(file, 12, 5), false);
        player.step(3);
        await(it -> it.film().picture() == 3);
        assertNear(FilmMaker.colour(3), colour());
        player.step(-1);
        await(it -> it.film().picture() == 2);
        assertNear(FilmMaker.colour(2), colour());
        player.step(-9);
        await(it -> it.film().picture() == 0);
    }

    @Test
    void theNewestPlaceCounts() throws Exception {
        player.open(FilmMaker.finished(file, 200, 200), false);
        for (int i = 0; i <= 150; i++) {
            player.seek((long) i * FilmMaker.STEP);
        }
        await(it -> it.position() == 150L * FilmMaker.STEP && it.film().picture() == 150);
        assertNear(FilmMaker.colour(150), colour());
    }

    @Test
    void jumpsFromMarkToMark() throws Exception {
        try (FilmMaker maker = new FilmMaker(file)) {
            maker.picture(0x101010, true).idle(4).mark("one").picture(0x505050, false).idle(4).mark("two")
                    .picture(0x909090, false).idle(4).finish();
        }
        player.open(file, false);
        player.toMark(true);
        await(it -> it.position() == 5L * FilmMaker.STEP);
        assertNear(0x505050, colour());
        player.toMark(true);
        await(it -> it.position() == 10L * FilmMaker.STEP);
        player.toMark(false);
        await(it -> it.position() == 5L * FilmMaker.STEP);
    }

    @Test
    void leavesOutWhatDoesNotChange() throws Exception {
        try (FilmMaker maker = new FilmMaker(file)) {
            maker.picture(0x101010, true).idle(36_000).picture(0x909090, false).finish(); // an hour
        }
        player.setSkipsIdle(true);
        player.open(file, true);
        await(PlayerState::ended);
        assertNear(0x909090, colour());
    }

    @Test
    void followsAFileThatGrows() throws Exception {
        try (FilmMaker maker = new FilmMaker(file)) {
            maker.picture(0x101010, true);
            player.open(file, false);
            player.setFollows(true);
            await(it -> it.follows() && it.film().growing());
            maker.picture(0x909090, false);
            await(it -> it.film().picture() == 1);
            maker.picture(0x303030, false).finish();
        }
        await(it -> it.film().finished() && it.film().picture() == 2);
        assertNear(0x303030, colour());
    }

    @Test
    void waitsForTheFirstPicture() throws Exception {
        try (FilmMaker maker = new FilmMaker(file)) {
            player.open(file, false);
            await(it -> it.problem() == Problem.EMPTY);
            maker.picture(0x303030, true);
            await(it -> it.problem() == Problem.NONE && it.film().picture() == 0);
        }
    }

    @Test
    void tellsThatAFileIsDeletedAndKeepsItsPicture() throws Exception {
        player.open(FilmMaker.finished(file, 100, 5), true);
        await(PlayerState::playing);
        Files.delete(file);
        assertFalse(await(it -> it.problem() == Problem.DELETED).playing());
        assertTrue(colour() != 0);
    }

    @Test
    void tellsWhatItCannotPlay() throws Exception {
        Files.writeString(file, "not a video at all, and longer than a head");
        player.open(file, true);
        await(it -> it.problem() == Problem.NOT_OURS);
    }

    @Test
    void keepsThePictureOfTheVideoBefore() throws Exception {
        player.open(FilmMaker.finished(file, 3, 5), false);
        await(it -> it.film().picture() == 0);
        player.open(file.resolveSibling("nothing.mp4"), true);
        await(it -> it.problem() == Problem.DELETED);
        assertNear(FilmMaker.colour(0), colour());
    }
}
