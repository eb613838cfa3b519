import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes the help of README.md and docs/: {@code java Handbook.java CHECKOUT OUTPUT}. A link that leads
 * nowhere is an error.
 */
final class Handbook {
    /** What most people look for; the other pages follow. */
    private static final List<String> FIRST =
            List.of("README.md", "docs/connecting.md", "docs/troubleshooting.md", "docs/formats.md");

    private static final Pattern LINK = Pattern.compile("(href|src)=\"([^\"#:]+)(#[^\"]*)?\"");
    private static final Pattern ANCHOR = Pattern.compile("href=\"([^\"#:]*)#([^\"]+)\"");
    private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="UTF-8"><title>%s</title><style>
            :root { color-scheme: light dark; }
            body { font-family: sans-serif; line-height: 1.5; max-width: 60em; margin: 2em auto; }
            pre, code { font-family: monospace; background: #8882; }
            pre { padding: .7em; overflow: auto; }
            table { border-collapse: collapse; } td, th { border: 1px solid #8886; padding: .2em .6em; }
            img { max-width: 100%%; }
            </style></head><body>
            %s</body></html>
            """;

    private static final String CONTENTS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <toc label="Watchglass" topic="html/index.html">
            %s</toc>
            """;

    private final Path checkout;
    private final Path html;
    private final List<Extension> extensions =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private final Parser parser = Parser.builder().extensions(extensions).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(extensions).build();

    private Handbook(Path checkout, Path output) {
        this.checkout = checkout;
        html = output.resolve("html");
    }

    public static void main(String[] arguments) throws IOException {
        Path output = Path.of(arguments[1]);
        new Handbook(Path.of(arguments[0]), output).write(output.resolve("toc.xml"));
    }

    private void write(Path toc) throws IOException {
        Files.createDirectories(html.resolve("images"));
        List<String> sources = sources();
        StringBuilder topics = new StringBuilder();
        for (String source : sources) {
            String markdown = Files.readString(checkout.resolve(source));
            Matcher title = TITLE.matcher(markdown);
            String name = title.find() ? title.group(1) : source;
            String body = linked(renderer.render(parser.parse(markdown)));
            Files.writeString(html.resolve(page(source)), PAGE.formatted(name, body));
            topics.append("  <topic label=\"%s\" href=\"html/%s\"/>%n".formatted(name, page(source)));
        }
        copy("LICENSE", "LICENSE.txt");
        try (Stream<Path> images = Files.list(checkout.resolve("docs/images"))) {
            for (Path image : images.toList()) {
                copy("docs/images/" + image.getFileName(), "images/" + image.getFileName());
            }
        }
        Files.writeString(toc, CONTENTS.formatted(topics));
        check();
    }

    private List<String> sources() throws IOException {
        Set<String> sources = new TreeSet<>(Set.of("CONTRIBUTING.md"));
        try (Stream<Path> docs = Files.list(checkout.resolve("docs"))) {
            docs.map(doc -> "docs/" + doc.getFileName())
                    .filter(doc -> doc.endsWith(".md"))
                    .forEach(sources::add);
        }
        sources.removeAll(FIRST);
        List<String> all = new ArrayList<>(FIRST);
        all.addAll(sources);
        return all;
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(checkout.resolve(from), html.resolve(to), StandardCopyOption.REPLACE_EXISTING);
    }

    /** All pages lie side by side. */
    private static String page(String source) {
        String name = source.replaceFirst("^(\\.\\./)?(docs/)?", "");
        if (name.equals("LICENSE")) return "LICENSE.txt";
        return name.replaceFirst("^README\\.md$", "index.md").replaceFirst("\\.md$", ".html");
    }

    private static String linked(String body) {
        return LINK.matcher(body).replaceAll(link -> Matcher.quoteReplacement("%s=\"%s%s\"".formatted(
                link.group(1), page(link.group(2)), link.group(3) == null ? "" : link.group(3))));
    }

    private void check() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> pages = Files.list(html)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                String text = Files.readString(page);
                LINK.matcher(text).results().filter(link -> !Files.exists(html.resolve(link.group(2))))
                        .forEach(link -> broken.add(page.getFileName() + ": " + link.group()));
                for (var link : ANCHOR.matcher(text).results().toList()) {
                    Path other = link.group(1).isEmpty() ? page : html.resolve(link.group(1));
                    String place = "id=\"" + link.group(2) + '"';
                    if (!Files.exists(other) || !Files.readString(other).contains(place)) {
                        broken.add(page.getFileName() + ": " + link.group());
                    }
                }
            }
        }
        if (!broken.isEmpty()) throw new IOException("links that lead nowhere: " + broken);
    }
}
