package org.watchglass.cli;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.FileRules.OnResize;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What {@code record} says of its files. */
final class FileOptions {
    @Option(
            names = "--segment-duration",
            paramLabel = "TIME",
            description = {
                "Begin a new file after so long, 1s or more, with the last picture of the one before"
                        + " (default: one file)"
            })
    private @Nullable Duration segment;

    @Option(
            names = "--on-resize",
            paramLabel = "same-file|new-file",
            converter = Resizes.class,
            description = {
                "What happens when the guest changes its resolution: the file goes on, or a new one begins"
                        + " (default: same-file)"
            })
    private OnResize onResize = OnResize.SAME_FILE;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = Bytes.class,
            description = {
                "End in order before the videos together have more than that: 500M, 2G (default: no limit)"
            })
    private long maxSize = FileRules.NO_LIMIT;

    @Option(
            names = "--min-free",
            paramLabel = "SIZE",
            converter = Bytes.class,
            description = {
                "Write nothing while the disk has less room than that, and go on when it has more; 0 fills it"
                        + " up (default: 500M, or what the configuration says)"
            })
    private long minFree = FileRules.CONFIGURED;

    @Option(
            names = "--faststart",
            description = {
                "Rewrite each video when it has ended, so that it plays over a network before all of it was"
                        + " loaded."
            })
    private boolean fastStart;

    /** @throws CommandException as wrong usage */
    FileRules rules() throws CommandException {
        Duration length = segment == null ? FileRules.ONE_FILE : segment;
        if (length != FileRules.ONE_FILE && length.compareTo(FileRules.SHORTEST_SEGMENT) < 0) {
            throw new CommandException(ExitCode.USAGE, "--segment-duration: a file has 1s or more", null);
        }
        if (maxSize == 0) {
            throw new CommandException(ExitCode.USAGE, "--max-size: nothing fits into 0 bytes", null);
        }
        return new FileRules(length, onResize, maxSize, minFree, fastStart);
    }

    /** Names with a hyphen. */
    static final class Resizes implements ITypeConverter<OnResize> {
        @Override
        public OnResize convert(@Nullable String text) {
            return switch (String.valueOf(text)) {
                case "same-file" -> OnResize.SAME_FILE;
                case "new-file" -> OnResize.NEW_FILE;
                default -> throw new TypeConversionException(
                        "'" + text + "' is neither same-file nor new-file");
            };
        }
    }

    /** {@link Sizes}. */
    static final class Bytes implements ITypeConverter<Long> {
        @Override
        public Long convert(@Nullable String text) {
            try {
                return Sizes.parse(String.valueOf(text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
