package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureDirectoryTest {
    private static final int RECORDERS = 8;

    private final Path wanted;

    CaptureDirectoryTest(@TempDir Path parent) {
        wanted = parent.resolve("capture");
    }

    @Test
    void takesAFolderThatIsThereAndEmpty() throws Exception {
        Files.createDirectory(wanted);
        assertEquals(wanted, CaptureDirectory.create(wanted).path());
        assertEquals(wanted.resolveSibling("capture-2"), CaptureDirectory.create(wanted).path());
    }

    @Test
    void recordersThatBeginAtTheSameMomentGetAFolderEach() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RECORDERS);
        try {
            for (int round = 0; round < 50; round++) {
                Path same = wanted.resolve("round-" + round);
                List<Callable<Path>> beginnings = new ArrayList<>();
                for (int i = 0; i < RECORDERS; i++) {
                    beginnings.add(() -> CaptureDirectory.create(same).path());
                }
                Set<Path> taken = new HashSet<>();
                for (Future<Path> begun : threads.invokeAll(beginnings)) {
                    taken.add(begun.get());
                }
                assertEquals(RECORDERS, taken.size(), taken::toString);
            }
        } finally {
            threads.shutdown();
        }
    }
}
