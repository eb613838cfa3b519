package org.watchglass.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads commands from standard input while a console is recorded, one a line: {@code mark TEXT}, {@code
 * save}.
 *
 * <p>Runs on a thread of its own, which waits for whoever types and cannot be woken: it holds nothing that
 * would have to be closed, and ends with the input or the program.
 */
final class CommandLines {
    private static final System.Logger LOG = System.getLogger(CommandLines.class.getName());
    private static final int MAX_LINE = 1024;
    private static final String MARK = "mark";
    private static final String SAVE = "save";

    private final InputStream in;
    private final Consumer<String> onMark;
    private final Runnable onSave;
    private final Consumer<String> onNotice;

    /** @param onMark takes what stands behind {@code mark}, or that word if nothing does */
    CommandLines(InputStream in, Consumer<String> onMark, Runnable onSave, Consumer<String> onNotice) {
        this.in = in;
        this.onMark = onMark;
        this.onSave = onSave;
        this.onNotice = onNotice;
    }

    /** Returns at the end of the input. */
    void run() {
        StringBuilder line = new StringBuilder();
        try {
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), MAX_LINE);
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                if (next == '\n') {
                    execute(line.toString());
                    line.setLength(0);
                } else if (line.length() < MAX_LINE) {
                    line.append((char) next);
                }
            }
            execute(line.toString());
        } catch (IOException e) {
            // As when there is none: a terminal does not let a program in the background read.
            LOG.log(System.Logger.Level.DEBUG, "standard input cannot be read", e);
        }
    }

    private void execute(String line) {
        String command = Terminal.oneLine(line);
        if (command.equals(MARK) || command.startsWith(MARK + " ")) {
            String text = command.substring(MARK.length()).strip();
            onMark.accept(text.isEmpty() ? MARK : text);
        } else if (command.equals(SAVE)) {
            onSave.run();
        } else if (!command.isEmpty()) {
            onNotice.accept("there is no command '" + command + "', but mark TEXT and save");
        }
    }
}
