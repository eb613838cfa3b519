package org.watchglass.remote.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchglass.remote.keyboard.Keyboard.UntypableException;

class KeyboardTest {
    private static String codes(Layout layout, String text) throws UntypableException {
        return Keyboard.of(layout).strokes(text).stream()
                .map(stroke -> stroke.scancodes().stream().map(Integer::toHexString)
                        .collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }

    private static String refusal(Layout layout, String text) {
        return String.valueOf(
                assertThrows(UntypableException.class, () -> Keyboard.of(layout).strokes(text)).getMessage());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void typesWhatProgramsAreWrittenIn(Layout layout) throws UntypableException {
        for (char c = ' '; c < 0x7F; c++) {
            String text = String.valueOf(c);
            int keys = Keyboard.of(layout).strokes(text).size();
            assertTrue(keys == 1 || keys == 2 && "^`".contains(text), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "US, aA1!, 1e 2a+1e 2 2a+2", "DE, yz@, 2c 15 e038+10", "FR, aA1, 10 2a+10 2a+2",
        "IT, {, 2a+e038+1a", "GB, £\\, 2a+4 56", "ES, ñ[, 27 e038+1a", "DE, êÒ^, 29 12 2a+d 2a+18 29 39",
        "FR, ëî, 2a+1a 12 1a 17", "ES, óü, 28 18 2a+28 16"
    })
    void knowsTheKeys(Layout layout, String text, String expected) throws UntypableException {
        assertEquals(expected, codes(layout, text));
    }

    @Test
    void hasOneEnterForEachEndOfLine() throws UntypableException {
        assertEquals("1e 1c 1e 1c 1e 1c f", codes(Layout.US, "a\na\r\na\r\t"));
    }

    @Test
    void takesAccentsThatStandAlone() throws UntypableException {
        assertEquals(codes(Layout.DE, "\u00E9"), codes(Layout.DE, "e\u0301"));
    }

    @Test
    void namesWhatItCannotType() {
        assertEquals("'\u00E9' (U+00E9)", refusal(Layout.US, "caf\u00E9 \u00E9"));
        assertEquals("U+00AD (SOFT HYPHEN), U+20AC (EURO SIGN)", refusal(Layout.US, "\u20AC\u00AD"));
        assertEquals("'\u00E9' (U+00E9), U+1F600 (GRINNING FACE)",
                refusal(Layout.US, "\u00E9\uD83D\uDE00"));
        assertTrue(
                refusal(Layout.US, "\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB")
                        .endsWith("'\u00E9' (U+00E9) and 2 more"));
    }

    @Test
    void holdsNothingForAPlainKey() {
        assertEquals(List.of(0x1E), Keystroke.plain(0x1E).scancodes());
    }
}
