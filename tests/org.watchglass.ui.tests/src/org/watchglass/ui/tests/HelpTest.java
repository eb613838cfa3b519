package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** What the handbook consists of once it is built. */
class HelpTest {
    private static final Pattern PAGE = Pattern.compile("href=\"([^\"]+)\"");

    private final Bundle help = Framework.bundle("org.watchglass.help");

    private String read(String entry) throws IOException {
        URL url = help.getEntry(entry);
        if (url == null) {
            throw new FileNotFoundException(entry);
        }
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyPageOfTheContentsIsThereAndHasAHeading() throws IOException {
        List<String> pages = PAGE.matcher(read("toc.xml")).results().map(page -> page.group(1)).toList();
        assertTrue(pages.contains("html/index.html") && pages.size() > 5, pages::toString);
        for (String page : pages) {
            assertTrue(read(page).contains("<h1"), page);
        }
    }

    @Test
    void tablesAndPicturesAreAmongThem() throws IOException {
        assertTrue(read("html/index.html").contains("<table>"));
        assertFalse(read("html/images/console.jpg").isEmpty());
    }
}
