package org.watchglass.demo.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;

class SceneTest {
    private static Scene scene(SceneKind kind) {
        return new Scene(new SceneOptions(kind, 1280, 800, 30));
    }

    private static List<DrawCommand> steps(Scene scene, int count) {
        List<DrawCommand> commands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            commands.addAll(scene.step());
        }
        return commands;
    }

    private static int[] pixels(Scene scene) {
        return Arrays.stream(scene.screen().pixels()).map(pixel -> pixel & 0xFFFFFF).toArray();
    }

    private static String checksum(Scene scene) {
        CRC32 crc = new CRC32();
        ByteBuffer bytes = ByteBuffer.allocate(4 * scene.screen().pixels().length);
        bytes.asIntBuffer().put(pixels(scene));
        crc.update(bytes);
        return Long.toHexString(crc.getValue());
    }

    @Test
    void hasTheSamePixelsOnEveryMachine() {
        Scene scene = scene(SceneKind.EVERYTHING);
        steps(scene, 300);
        assertEquals("57e27ac6", checksum(scene));
    }

    @Test
    void beginsWithTheSamePixelsOnEveryMachine() {
        assertEquals("1502d13", checksum(scene(SceneKind.DESKTOP)));
    }

    @ParameterizedTest
    @EnumSource
    void drawsNothingButItsCommands(SceneKind kind) {
        Scene scene = new Scene(new SceneOptions(kind, 801, 603, 30));
        Surface copy = new Surface(801, 603);
        copy.put(copy.bounds(), pixels(scene), 801, 603, 0, 0);
        for (int i = 0; i < 200; i++) {
            scene.step().forEach(command -> command.drawOn(copy));
        }
        assertArrayEquals(pixels(scene), copy.pixels());
    }

    @Test
    void drawsInsideTheScreenOnlyEvenIfThatIsTiny() {
        Scene scene = new Scene(new SceneOptions(SceneKind.EVERYTHING, 320, 240, 30));
        Rect screen = new Rect(0, 0, 320, 240);
        assertTrue(steps(scene, 300).stream().allMatch(command -> screen.contains(command.box())));
    }

    @Test
    void movesAWindowAndLeavesNothingBehind() {
        Scene scene = scene(SceneKind.WINDOW);
        int[] before = pixels(scene);
        steps(scene, 1);
        int round = 27 + 51 + 33 + 54 + 72;
        int[] away = null;
        for (int i = 1; i < round; i++) {
            scene.step();
            away = i == 60 ? pixels(scene) : away;
        }
        int aboveTaskBar = 1280 * 760;
        assertFalse(Arrays.equals(before, 0, aboveTaskBar, away, 0, aboveTaskBar));
        assertArrayEquals(Arrays.copyOf(before, aboveTaskBar), Arrays.copyOf(pixels(scene), aboveTaskBar));
    }

    @Test
    void scrollsByOddAndEvenDistances() {
        Set<Integer> distances = new TreeSet<>();
        for (DrawCommand command : steps(scene(SceneKind.SCROLL), 60)) {
            if (command instanceof DrawCommand.Copy copy) {
                distances.add(copy.fromY() - copy.box().y());
            }
        }
        assertEquals(Set.of(5, 6, 7, 9, 16), distances);
    }

    @Test
    void showsTwentyFivePicturesOfTheVideoInASecond() {
        long pictures = steps(scene(SceneKind.VIDEO), 30).stream()
                .filter(command -> command.box().width() == 320 && command.box().height() == 180)
                .count();
        assertEquals(25, pictures);
    }

    @Test
    void showsTheTimeOfItsFrames() {
        Scene scene = scene(SceneKind.IDLE);
        assertEquals(0, steps(scene, 29).size());
        assertEquals(1, steps(scene, 1).size(), "one digit of the clock");
    }

    @Test
    void drawsALetterAgainWithTheSameTile() {
        Scene scene = scene(SceneKind.IDLE);
        scene.type('\n');
        scene.step();
        scene.type('w');
        Tile first = glyph(scene.step());
        scene.type('w');
        assertEquals(first.id(), glyph(scene.step()).id());
        assertNotEquals(0, first.id());
    }

    private static Tile glyph(List<DrawCommand> commands) {
        return commands.stream()
                .filter(DrawCommand.Image.class::isInstance)
                .map(command -> ((DrawCommand.Image) command).tile())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rubsOutWhatWasTyped() {
        Scene scene = scene(SceneKind.IDLE);
        scene.type('\n');
        scene.type('x');
        scene.step();
        int[] before = pixels(scene);
        scene.type('y');
        scene.type('\b');
        scene.step();
        assertArrayEquals(before, pixels(scene));
    }

    @Test
    void scrollsTheEditorForAUserWhoTypesOn() {
        Scene scene = scene(SceneKind.IDLE);
        for (int i = 0; i < 60; i++) {
            scene.type('\n');
        }
        assertTrue(scene.step().stream().anyMatch(DrawCommand.Copy.class::isInstance));
    }

    @Test
    void typesNoFurtherWhileTheUserTypes() {
        Scene scene = scene(SceneKind.TYPING);
        scene.type('a');
        steps(scene, 15);
        int[] before = pixels(scene);
        steps(scene, 30);
        assertArrayEquals(Arrays.copyOf(before, 1280 * 400), Arrays.copyOf(pixels(scene), 1280 * 400));
    }

    @Test
    void showsARingWhereTheUserClicksAndTakesItAwayAgain() {
        Scene scene = scene(SceneKind.IDLE);
        int[] before = pixels(scene);
        scene.point(700, 300);
        scene.click();
        steps(scene, 1);
        assertFalse(Arrays.equals(before, pixels(scene)));
        steps(scene, 28 + 10);
        assertArrayEquals(Arrays.copyOf(before, 1280 * 700), Arrays.copyOf(pixels(scene), 1280 * 700));
    }

    @Test
    void keepsTheUsersPointerOnTheScreen() {
        Scene scene = scene(SceneKind.POINTER);
        scene.point(-5, Integer.MAX_VALUE);
        scene.step();
        assertEquals(new PointerState(0, 799, PointerLook.HAND), scene.pointer());
    }

    @Test
    void showsWhatThePointerIsOver() {
        Scene scene = scene(SceneKind.IDLE);
        scene.point(300, 200);
        assertEquals(PointerLook.TEXT, scene.pointer().look());
        scene.point(300, 50);
        assertEquals(PointerLook.ARROW, scene.pointer().look());
    }
}
