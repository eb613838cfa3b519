package org.watchglass.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What all bundles have in common. */
class BundleFormTest {
    private static final Pattern VERSION = Pattern.compile("(?m)^@Version\\(\"([^\"]+)\"\\)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([a-z0-9.]+);");
    private static final Set<String> NOT_HEADLESS =
            Set.of("testkit", "swt", "ui", "app", "help", "remote.javasound");
    private static final List<Bundle> BUNDLES = Checkout.bundles().stream().map(Bundle::read).toList();

    @TestFactory
    Stream<DynamicTest> isNamedLikeItsFolder() {
        return each(bundle -> assertEquals(bundle.folder().getFileName().toString(),
                bundle.symbolicName()));
    }

    @TestFactory
    Stream<DynamicTest> hasAManifestLikeTheOthers() {
        return each(bundle -> {
            assertEquals("JavaSE-17", bundle.header("Bundle-RequiredExecutionEnvironment"));
            assertEquals("0.1.0.qualifier", bundle.header("Bundle-Version"));
            assertEquals("Watchglass", bundle.header("Bundle-Vendor"));
            assertEquals("", bundle.header("Bundle-Activator"));
        });
    }

    /** Without it the framework does not start a bundle, and its components silently stay away. */
    @TestFactory
    Stream<DynamicTest> isActivatedLazily() {
        return each(bundle -> assertEquals("lazy", bundle.header("Bundle-ActivationPolicy")));
    }

    @TestFactory
    Stream<DynamicTest> exportsWhatItsPackagesSay() {
        return each(
                bundle -> assertEquals(packageVersions(bundle.folder().resolve("src")), bundle.exports()));
    }

    @TestFactory
    Stream<DynamicTest> importsOurPackagesByRange() {
        return each(bundle -> assertEquals(
                List.of(),
                bundle.imports().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("org.watchglass."))
                        .filter(entry -> !entry.getValue().matches("\\[\\d+\\.\\d+\\.\\d+,\\d+\\.0\\.0\\)"))
                        .toList()));
    }

    @Test
    void isInTheFeature() throws IOException {
        String feature = feature("headless");

        assertEquals(
                List.of(),
                BUNDLES.stream()
                        .map(Bundle::name)
                        .filter(name -> NOT_HEADLESS.stream()
                                .noneMatch(other -> (name + ".").startsWith(other + ".")))
                        .filter(name -> !feature.contains("\"org.watchglass." + name + "\""))
                        .toList());
    }

    /** Whatever is not the application's alone goes into any Eclipse; and nothing of Eclipse's does. */
    @Test
    void isInTheFeatureForAnyEclipse() throws IOException {
        String features = feature("headless") + feature("ide");

        assertEquals(
                List.of("app", "testkit"),
                BUNDLES.stream().map(Bundle::name)
                        .filter(name -> !features.contains("\"org.watchglass." + name + "\""))
                        .toList());
        assertFalse(features.contains("<plugin id=\"org.eclipse."));
    }

    private static String feature(String name) throws IOException {
        return Files.readString(
                Checkout.ROOT.resolve("features/org.watchglass." + name + "/feature.xml"));
    }

    private static Map<String, String> packageVersions(Path sources) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.endsWith("package-info.java")).toList()) {
                String text = Files.readString(file);
                Matcher version = VERSION.matcher(text);
                Matcher name = PACKAGE.matcher(text);
                if (version.find() && name.find()) versions.put(name.group(1), version.group(1));
            }
        }
        return versions;
    }

    private interface Check {
        void of(Bundle bundle) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        return BUNDLES.stream().map(bundle -> DynamicTest.dynamicTest(bundle.name(), () -> check.of(bundle)));
    }
}
