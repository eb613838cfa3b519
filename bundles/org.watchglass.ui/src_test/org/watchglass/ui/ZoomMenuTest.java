package org.watchglass.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomMenuTest {
    private static final List<Integer> STEPS = List.of(25, 50, 100, 200, 400);

    @ParameterizedTest
    @CsvSource({"100, 1, 200", "100, -1, 50", "133, 1, 200", "133, -1, 100", "400, 1, 400", "25, -1, 25",
        "10, 1, 25", "900, -1, 400"})
    void stepsToTheNearestInThatDirection(int from, int direction, int expected) {
        assertEquals(expected, ZoomMenu.next(from, STEPS, direction));
    }
}
