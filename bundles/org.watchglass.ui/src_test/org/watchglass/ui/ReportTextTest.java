package org.watchglass.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.watchglass.report.ReportPart;

class ReportTextTest {
    private static String text(boolean picture, int seconds, boolean messages, boolean recorded) {
        return new ReportText.Contents(picture, seconds, messages, recorded).text();
    }

    @Test
    void whatIsKeptIsPromisedForAsLongAsItIsKept() {
        String text = text(true, 90, true, true);
        assertTrue(text.contains("The picture of this moment"), text);
        assertTrue(text.contains("in the last 90 s, as video"), text);
        assertTrue(text.contains("what was copied are masked"), text);
        assertFalse(text.contains("No "), text);
    }

    @Test
    void withoutMemoryTheVideoIsTheRecordings() {
        String text = text(true, 0, true, true);
        assertTrue(text.contains("of the recording, as video"), text);
        assertTrue(text.contains("No messages"), text);
    }

    @Test
    void whatIsNotKeptIsNotPromised() {
        String text = text(false, 0, false, false);
        assertTrue(text.contains("No picture") && text.contains("No video") && text.contains("No messages"),
                text);
        assertTrue(text.contains("Passwords are never part of it"), text);
        assertTrue(text(true, 60, false, false).contains("No messages"));
    }

    @Test
    void eachStepReadsOtherwise() {
        assertEquals(ReportPart.values().length,
                Arrays.stream(ReportPart.values()).map(ReportText::step).distinct().count());
    }
}
