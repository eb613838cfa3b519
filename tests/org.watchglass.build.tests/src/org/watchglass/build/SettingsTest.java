package org.watchglass.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What recorders say of their settings, beside the pages where users set them. Neither knows the other. */
class SettingsTest {
    private static final Pattern OFFERED = Pattern.compile("(?m)^    \\w+ (\\w+)\\(\\) default (\\w+);");

    private static String read(String file) throws IOException {
        return Files.readString(Checkout.ROOT.resolve("bundles").resolve(file));
    }

    private static Map<String, String> offered(String file) throws IOException {
        Map<String, String> found = new TreeMap<>();
        OFFERED.matcher(read(file)).results()
                .forEach(each -> found.put(each.group(1).replace('_', '.'), each.group(2)));
        return found;
    }

    private static Map<String, String> shown(String recorder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Pattern.compile("\\(Setting\\." + recorder + ", \"([a-z.]+)\", (\\w+),")
                .matcher(read("org.watchglass.ui/src/org/watchglass/ui/preferences/Setting.java")).results()
                .forEach(each -> found.put(each.group(1), each.group(2)));
        return found;
    }

    @Test
    void everySettingOfTheRecorderIsShownWithItsDefault() throws IOException {
        Map<String, String> offered =
                offered("org.watchglass.recorder/src/org/watchglass/recorder/RecorderConfig.java");
        assertFalse(offered.isEmpty());
        assertEquals(offered, shown("RECORDER"));
    }

    @Test
    void everySettingOfVideosIsShownWithItsDefault() throws IOException {
        Map<String, String> offered =
                offered("org.watchglass.capture.mp4/src/org/watchglass/capture/mp4/Mp4Config.java");
        assertFalse(offered.isEmpty());
        assertEquals(offered, shown("MP4"));
    }
}
