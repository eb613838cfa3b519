package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({"500M,500000000", "2G,2000000000", "64k,64000", "64K,64000", "1T,1000000000000", "0,0",
        "7,7", "10MB,10000000", "3B,3", "1000T,1000000000000000", "999999999999999,999999999999999"})
    void readsUnitsAndPlainBytes(String text, long bytes) {
        assertEquals(bytes, Sizes.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "banana", "5 M", "-1", "1.5G", "M", "5m", "5MiB", "1e9", "9999999999999999",
        "1001T", "999999999999999k"})
    void refusesNonsenseAndQuotesIt(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> Sizes.parse(text));
        assertTrue(e.getMessage().startsWith("'" + text + "' is "), e.getMessage());
    }
}
