package org.watchglass.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.eclipse.jdt.annotation.Nullable;

/** Files that fit into memory: texts to read, and files to write that are whole whenever they are there. */
final class SmallFile {
    private SmallFile() {}

    /**
     * The text of a UTF-8 file.
     *
     * @throws CommandException as wrong usage, if it cannot be read, is no text, or has more than {@code
     *     maxBytes}
     */
    static String read(Path file, int maxBytes) throws CommandException {
        try {
            return text(file, maxBytes);
        } catch (CharacterCodingException e) {
            throw unusable(file, "it is not UTF-8 text", e);
        } catch (IOException e) {
            throw unusable(file, Reasons.of(e), e);
        }
    }

    /**
     * The same for a file that the user did not name.
     *
     * @throws CharacterCodingException if it is no text
     */
    static String text(Path file, int maxBytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return text(in, maxBytes);
        }
    }

    /** The same for all that is left of a stream. */
    static String text(InputStream in, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new IOException("it has more than " + maxBytes + " bytes");
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Puts a file, which only its user can read, in the place of another at once, if there is one. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(directory, ".watchglass-", ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining();) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static CommandException unusable(Path file, String reason, @Nullable Throwable cause) {
        return new CommandException(ExitCode.USAGE, "cannot read " + file + ": " + reason, cause);
    }
}
