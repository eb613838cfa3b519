package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLinesTest {
    private final List<String> marks = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int saved;

    private void read(String text) {
        new CommandLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), marks::add,
                () -> saved++, notices::add)
                .run();
    }

    @Test
    void marksWithTheTextOrWithoutAny() {
        read("mark it broke here\r\nmark\n  mark   caf\u00e9  \n");
        assertEquals(List.of("it broke here", "mark", "caf\u00e9"), marks);
        assertEquals(List.of(), notices);
    }

    @Test
    void marksWithALastLineThatHasNoEnd() {
        read("mark the end");
        assertEquals(List.of("the end"), marks);
    }

    @Test
    void savesWhenAsked() {
        read("save\n save \r\nsaved\n");
        assertEquals(2, saved);
        assertEquals(List.of("there is no command 'saved', but mark TEXT and save"), notices);
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        read("quit\n\nmarker\n");
        assertEquals(List.of(), marks);
        assertEquals(List.of("there is no command 'quit', but mark TEXT and save",
                "there is no command 'marker', but mark TEXT and save"), notices);
    }

    @Test
    void takesNoControlCharactersAndNoEndlessLine() {
        read("mark a\u001b[2Jb\n" + "mark " + "x".repeat(5000) + "\n");
        assertEquals("a [2Jb", marks.get(0));
        assertEquals(1024 - "mark ".length(), marks.get(1).length());
    }

    @Test
    void livesWithoutAnyInput() {
        read("");
        new CommandLines(broken(), marks::add, () -> saved++, notices::add).run();
        assertEquals(List.of(), marks);
        assertEquals(List.of(), notices);
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
    }
}
