package org.watchglass.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;

/** Text files that the user names on the command line. */
final class SmallFile {
    private SmallFile() {}

    /**
     * The text of a UTF-8 file.
     *
     * @throws CommandException as wrong usage, if it cannot be read, is no text, or has more than {@code
     *     maxBytes}
     */
    static String read(Path file, int maxBytes) throws CommandException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw unusable(file, "it has more than " + maxBytes + " bytes", null);
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw unusable(file, "it is not UTF-8 text", e);
        } catch (IOException e) {
            throw unusable(file, Reasons.of(e), e);
        }
    }

    private static CommandException unusable(Path file, String reason, @Nullable Throwable cause) {
        return new CommandException(ExitCode.USAGE, "cannot read " + file + ": " + reason, cause);
    }
}
