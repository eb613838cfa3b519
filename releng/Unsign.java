import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the signature off jars: {@code java Unsign.java FILE...}.
 *
 * <p>The framework's own jar is on the class path, where Java checks its signature class by class, and leaves
 * its classes out of a class data archive. Together that is half of the start-up time.
 */
final class Unsign {
    private Unsign() {}

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) unsign(Path.of(jar));
    }

    private static void unsign(Path jar) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.list(content.getPath("META-INF"))) {
            List<Path> signatures = files.filter(file -> file.toString().matches(".*[.](SF|RSA|DSA|EC)"))
                    .toList();
            for (Path signature : signatures) Files.delete(signature);
        }
    }
}
