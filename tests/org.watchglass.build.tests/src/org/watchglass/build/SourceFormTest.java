package org.watchglass.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code .editorconfig} asks of every file, and what else all text has in common. */
class SourceFormTest {
    private static final int MAX_LINES = 400;
    private static final int MAX_COLUMNS = 110;
    private static final Pattern IMPORT = Pattern.compile("import (static )?[\\w.]+;");
    private static final Comparator<String> IMPORT_ORDER =
            Comparator.comparing((String line) -> !line.startsWith("import static "))
                    .thenComparing(line -> line.replace(";", ""));

    /** Where artifacts come from is the business of the machine that builds. */
    private static final Pattern SOURCE_OF_ARTIFACTS = Pattern.compile(
            "repo1?[.]maven|maven[.]org/maven2|<repository[>]|[a]rtifactory|download[.]eclipse[.]org");

    private static final List<Text> TEXTS = Checkout.files().stream().flatMap(Text::read).toList();
    private static final List<Text> JAVA = TEXTS.stream().filter(text -> text.isA("java")).toList();

    /** A text file, its place in the checkout and its lines. */
    private record Text(String path, String content, List<String> lines) {
        /** Nothing for a file that is not text. */
        static Stream<Text> read(Path file) {
            try {
                String content = Files.readString(file);
                String path = Checkout.ROOT.relativize(file).toString();
                return Stream.of(new Text(path, content, List.of(content.split("\n", -1))));
            } catch (CharacterCodingException e) {
                return Stream.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isA(String extension) {
            return path.endsWith("." + extension);
        }

        Stream<String> linesThat(Predicate<String> wrong) {
            return IntStream.range(0, lines.size())
                    .filter(i -> wrong.test(lines.get(i)))
                    .mapToObj(i -> path + ":" + (i + 1));
        }
    }

    @Test
    void hasNoTabs() {
        assertNone(linesThat(TEXTS, line -> line.indexOf('\t') >= 0));
    }

    @Test
    void hasNoTrailingSpaces() {
        assertNone(linesThat(TEXTS, line -> line.endsWith(" ")));
    }

    @Test
    void hasNoCarriageReturns() {
        assertNone(linesThat(TEXTS, line -> line.indexOf('\r') >= 0));
    }

    @Test
    void endsWithANewline() {
        assertNone(TEXTS.stream()
                .filter(text -> !text.content().isEmpty() && !text.content().endsWith("\n"))
                .map(Text::path));
    }

    @Test
    void hasShortFiles() {
        assertNone(JAVA.stream().filter(text -> text.lines().size() > MAX_LINES + 1).map(Text::path));
    }

    @Test
    void hasShortLines() {
        assertNone(linesThat(JAVA, line -> line.length() > MAX_COLUMNS));
    }

    @Test
    void spellsImportsOut() {
        assertNone(linesThat(JAVA, line -> line.startsWith("import ") && line.endsWith("*;")));
    }

    /** Static ones first, each kind in the plain order of names. */
    @Test
    void sortsImports() {
        assertNone(JAVA.stream()
                .filter(text -> {
                    List<String> imports = text.lines().stream().filter(IMPORT.asMatchPredicate()).toList();
                    return !imports.equals(imports.stream().sorted(IMPORT_ORDER).toList());
                })
                .map(Text::path));
    }

    @Test
    void namesNoSourceOfArtifacts() {
        assertNone(linesThat(TEXTS, SOURCE_OF_ARTIFACTS.asPredicate()));
    }

    private static Stream<String> linesThat(List<Text> texts, Predicate<String> wrong) {
        return texts.stream().flatMap(text -> text.linesThat(wrong));
    }

    private static void assertNone(Stream<String> places) {
        assertEquals("", String.join("\n", places.toList()));
    }
}
