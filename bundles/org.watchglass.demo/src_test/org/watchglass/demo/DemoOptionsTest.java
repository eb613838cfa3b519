package org.watchglass.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchglass.demo.desktop.SceneKind;
import org.watchglass.demo.desktop.SceneOptions;

class DemoOptionsTest {
    @Test
    void hasDefaults() {
        assertEquals(new SceneOptions(SceneKind.DESKTOP, 1280, 800, 30), DemoOptions.parse(Map.of()));
    }

    @Test
    void readsSizeSceneAndRate() {
        assertEquals(
                new SceneOptions(SceneKind.SCROLL, 1920, 1080, 60),
                DemoOptions.parse(Map.of("size", "1920x1080", "scene", "scroll", "fps", "60")));
    }

    @Test
    void eachMonitorHasTheSize() {
        Map<String, String> options = Map.of("size", "640x480", "heads", "2");
        assertEquals(new SceneOptions(SceneKind.DESKTOP, 1280, 480, 30), DemoOptions.parse(options));
        assertEquals(2, DemoOptions.heads(options));
        Map<String, String> large = Map.of("size", "1073742824x480", "heads", "4");
        assertThrows(IllegalArgumentException.class, () -> DemoOptions.parse(large), "no overflow");
    }

    @ParameterizedTest
    @CsvSource({
        "size, banana, is not a number",
        "size, 1280, is not a number",
        "size, 100x100, width 100 is not between",
        "size, 99999x800, width 99999 is not between",
        "fps, 0, fps 0 is not between",
        "fps, 1e9, is not a number",
        "heads, 0, heads 0 is not between",
        "heads, 5, heads 5 is not between",
        "scene, party, 'it has desktop, idle, typing'",
        "speed, 3, has no option"
    })
    void refusesWhatItDoesNotKnowInOneLine(String name, String value, String reason) {
        var e = assertThrows(IllegalArgumentException.class, () -> DemoOptions.parse(Map.of(name, value)));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains(reason) && message.lines().count() == 1, message);
    }
}
