package org.watchglass.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Text for users is in every language, and in no extension. It is found by looking. */
class TranslationTest {
    private static final List<String> LANGUAGES = List.of("de");
    private static final Pattern FIELD = Pattern.compile("(?m)^    public static String (\\w+);");
    /** What is shown of an extension, without a key. */
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(name|label|description|tooltip)=\"[^%\"][^\"]*\"");
    private static final Pattern KEY = Pattern.compile("\"%([^\"]+)\"");
    /** Names that are nobody's text. */
    private static final Pattern NAMES =
            Pattern.compile("(?s)<(separator|property|toolbar|parameter)\\b[^>]*>"
                    + "|name=\"Watchglass\"|<!--.*?-->");

    private static List<Path> sources(String ending) {
        return Checkout.files().stream()
                .filter(file -> file.startsWith(Checkout.ROOT.resolve("bundles")))
                .filter(file -> file.toString().endsWith(ending))
                .sorted()
                .toList();
    }

    private static Set<String> keys(Path properties) throws IOException {
        return new TreeSet<>(load(properties).stringPropertyNames());
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            properties.load(in);
        }
        return properties;
    }

    private static Path in(String language, Path english) {
        String name = english.getFileName().toString().replace(".properties", "_" + language + ".properties");
        return english.resolveSibling(name);
    }

    private static Stream<DynamicTest> each(List<Path> files, Check check) {
        assertFalse(files.isEmpty());
        return files.stream().map(file -> DynamicTest.dynamicTest(
                Checkout.ROOT.relativize(file).toString(), () -> check.of(file)));
    }

    private interface Check {
        void of(Path file) throws IOException;
    }

    /** Those of Java code and those of extensions. */
    private static List<Path> english() {
        return Stream.of("/messages.properties", "/plugin.properties")
                .flatMap(name -> sources(name).stream())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyLanguageHasTheSameKeysAndPlaces() {
        return each(english(), file -> {
            for (String language : LANGUAGES) {
                Properties here = load(file);
                Properties there = load(in(language, file));
                assertEquals(here.stringPropertyNames(), there.stringPropertyNames());
                for (String key : here.stringPropertyNames()) {
                    assertEquals(places(here.getProperty(key)), places(there.getProperty(key)), key);
                }
            }
        });
    }

    private static int places(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    @TestFactory
    Stream<DynamicTest> everyMessagesClassHasItsText() {
        return each(sources("/Messages.java"), file -> {
            Set<String> fields = new TreeSet<>();
            FIELD.matcher(Files.readString(file)).results().forEach(field -> fields.add(field.group(1)));
            assertEquals(fields, keys(file.resolveSibling("messages.properties")));
        });
    }

    @TestFactory
    Stream<DynamicTest> noExtensionHasTextThatCannotBeTranslated() {
        return each(sources("/plugin.xml"), file -> {
            String extensions = NAMES.matcher(Files.readString(file)).replaceAll("");
            assertEquals(List.of(),
                    SPOKEN.matcher(extensions).results().map(found -> found.group()).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> everyKeyOfAnExtensionIsThereAndNoOther() {
        return each(sources("/plugin.xml"), file -> {
            Set<String> used = new TreeSet<>();
            KEY.matcher(Files.readString(file)).results().forEach(key -> used.add(key.group(1)));
            assertEquals(used, keys(file.resolveSibling("plugin.properties")));
        });
    }

    @Test
    void whatIsMissingIsNoticed() {
        assertEquals(2, places("{0} of {1}"));
        assertFalse(SPOKEN.matcher("<command name=\"Connect\"/>").results().toList().isEmpty());
    }
}
