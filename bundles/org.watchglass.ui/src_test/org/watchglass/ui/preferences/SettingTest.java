package org.watchglass.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SettingTest {
    @Test
    void aTextAndAnotherKindOfNumberAreNumbers() {
        assertEquals(31, Setting.QUALITY.value(" 31 "));
        assertEquals(31, Setting.QUALITY.value(31L));
        assertEquals(false, Setting.POINTER.value("false"));
        assertNull(Setting.POINTER.value("yes"));
    }

    @Test
    void whatIsOutOfBoundsIsTheBound() {
        assertEquals(51, Setting.QUALITY.value(99));
        assertEquals(2, Setting.QUEUE_FRAMES.value(-1));
    }

    @Test
    void whatNobodyUnderstandsIsNotSet() {
        assertNull(Setting.QUALITY.value("crisp"));
        assertNull(Setting.QUALITY.value(null));
    }
}
