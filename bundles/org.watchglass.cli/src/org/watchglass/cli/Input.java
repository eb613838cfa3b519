package org.watchglass.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard input.
 *
 * @param stream read by one thread at a time
 * @param forOthers whether it is meant for somebody else unless the user says so, such as the loop of a
 *     script
 */
record Input(InputStream stream, boolean forOthers) {
    /** What stands for standard input in place of a file's name. */
    static final String NAME = "-";

    static final Input NONE = new Input(InputStream.nullInputStream(), true);

    static Input ofProcess() {
        return new Input(System.in, Files.isRegularFile(Path.of("/dev/stdin")));
    }

    /** For commands while something runs. */
    InputStream commands() {
        return forOthers ? InputStream.nullInputStream() : stream;
    }

    /**
     * All of it, as UTF-8 text, for a user who said so. Waits for its end.
     *
     * @throws CommandException as wrong usage, if it cannot be read, is no text, or has more than
     *     {@code maxBytes}
     */
    String text(int maxBytes) throws CommandException {
        try {
            return SmallFile.text(stream, maxBytes);
        } catch (CharacterCodingException e) {
            throw new CommandException(ExitCode.USAGE, "cannot read standard input: it is not UTF-8 text", e);
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "cannot read standard input: " + Reasons.of(e), e);
        }
    }
}
