package org.watchglass.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void takesItsOwnOptionsFromAnyPlace() {
        Options options = Options.parse("--osgi-console", "record", "--osgi-bundles=more", "demo:");

        assertEquals(new Options(true, List.of(Path.of("more")), List.of("record", "demo:")), options);
    }

    @Test
    void leavesAloneWhatFollowsADoubleDash() {
        Options options = Options.parse("type", "--", "--osgi-console");

        assertEquals(new Options(false, List.of(), List.of("type", "--", "--osgi-console")), options);
    }
}
