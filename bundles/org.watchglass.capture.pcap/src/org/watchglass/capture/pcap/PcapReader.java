package org.watchglass.capture.pcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.watchglass.capture.RecordedTraffic;
import org.watchglass.capture.TrafficReader;
import org.watchglass.capture.UnreadableTrafficException;

/** Finds the files of a recording. */
@Component
public final class PcapReader implements TrafficReader {
    private static final Pattern NAME = Pattern.compile("traffic(?:-(\\d{1,9}))?\\.pcapng");

    @Override
    public RecordedTraffic open(Path path) throws IOException {
        return new PcapTraffic(Files.isDirectory(path) ? files(path) : List.of(file(path)));
    }

    private static Path file(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "no such file or directory");
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableTrafficException(path + " is not a file");
        }
        return path;
    }

    private static List<Path> files(Path directory) throws IOException {
        TreeMap<Integer, Path> found = new TreeMap<>();
        try (var all = Files.newDirectoryStream(directory, "traffic*.pcapng")) {
            for (Path file : all) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && Files.isRegularFile(file)) {
                    found.put(name.group(1) == null ? 1 : Integer.parseInt(name.group(1)), file);
                }
            }
        }
        if (found.isEmpty()) {
            throw new UnreadableTrafficException(
                    directory + " has no traffic.pcapng: it was recorded with --no-pcap, or by others");
        }
        return List.copyOf(found.values());
    }
}
