package org.watchglass.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manifests say against what the bundle map of {@code docs/architecture.md} allows. */
class BundleMapTest {
    private static final List<Bundle> BUNDLES = Checkout.bundles().stream().map(Bundle::read).toList();

    private final BundleMap map = BundleMap.read();

    @Test
    void knowsEveryBundle() {
        assertFalse(BUNDLES.isEmpty());
        assertEquals(List.of(), names(bundle -> map.kind(bundle.name()).equals("unknown")));
    }

    @Test
    void hasEveryArrowThatTheManifestsHave() {
        List<String> arrows = BUNDLES.stream()
                .flatMap(bundle -> bundle.imports().keySet().stream()
                        .flatMap(imported -> owner(imported).stream())
                        .filter(owner -> !map.allows(bundle.name(), owner))
                        .map(owner -> bundle.name() + " -> " + owner))
                .distinct()
                .toList();

        assertEquals(List.of(), arrows);
    }

    @Test
    void letsNobodyImportAProvider() {
        List<String> arrows = BUNDLES.stream()
                .flatMap(bundle -> bundle.imports().keySet().stream()
                        .filter(imported -> owner(imported).map(map::kind).orElse("").equals("provider"))
                        .map(imported -> bundle.name() + " -> " + imported))
                .toList();

        assertEquals(List.of(), arrows);
    }

    @Test
    void hasProvidersThatExportNothing() {
        assertEquals(
                List.of(),
                names(bundle -> map.kind(bundle.name()).equals("provider") && !bundle.exports().isEmpty()));
    }

    @Test
    void hasArrowsByPackageOnly() {
        assertEquals(List.of(), names(bundle -> bundle.header("Require-Bundle").contains("org.watchglass")));
    }

    @Test
    void keepsThirdPartiesWhereTheyBelong() {
        Map<String, Set<String>> homes = Map.of(
                "org.jcodec", Set.of("h264", "mp4", "remote.jcodec"),
                "io.github.jaredmdobson", Set.of("remote.concentus"),
                "org.pcap4j", Set.of("capture.pcap"),
                "org.eclipse.swt", Set.of("swt", "ui", "app"),
                "org.eclipse.ui", Set.of("ui", "app", "help"));

        List<String> strays = BUNDLES.stream()
                .flatMap(bundle -> Stream.concat(bundle.imports().keySet().stream(), required(bundle))
                        .filter(name -> homes.entrySet().stream()
                                .anyMatch(home -> name.startsWith(home.getKey())
                                        && !home.getValue().contains(bundle.name())))
                        .map(name -> bundle.name() + " -> " + name))
                .toList();

        assertEquals(List.of(), strays);
    }

    /** The bundle that has a package: the one with the longest name that the package's name starts with. */
    private Optional<String> owner(String packageName) {
        return Stream.concat(map.rows().keySet().stream(), BUNDLES.stream().map(Bundle::name))
                .filter(name -> (packageName + ".").startsWith("org.watchglass." + name + "."))
                .max(Comparator.comparing(String::length));
    }

    private static Stream<String> required(Bundle bundle) {
        return Stream.of(bundle.header("Require-Bundle").split(",")).map(String::strip);
    }

    private static List<String> names(Predicate<Bundle> wrong) {
        return BUNDLES.stream().filter(wrong).map(Bundle::name).toList();
    }
}
