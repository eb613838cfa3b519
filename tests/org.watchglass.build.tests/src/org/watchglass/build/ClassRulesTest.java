package org.watchglass.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What manifests do not show: who uses which class. */
class ClassRulesTest {
    private static final Set<String> MAY_USE_SOCKETS = Set.of("spice", "demo", "testkit");
    private static final DescribedPredicate<JavaClass> SOCKETS = DescribedPredicate.describe(
            "sockets",
            type -> type.getName()
                    .matches("java\\.net\\.\\w*Socket\\w*|java\\.nio\\.channels\\.\\w*SocketChannel"
                            + "|javax\\.net\\..*"));

    @Test
    void onlyTheClientAndTheEmbeddedGuestUseSockets() {
        List<Path> others = Checkout.bundles().stream()
                .map(Bundle::read)
                .filter(bundle -> !MAY_USE_SOCKETS.contains(bundle.name()))
                .map(Bundle::classes)
                .filter(Files::exists)
                .toList();
        JavaClasses classes = CompiledClasses.in(others);

        noClasses().should().dependOnClassesThat(SOCKETS).check(classes);
    }

    /** The compiler knows all of Java; the framework hands out only what a manifest asks for. */
    @TestFactory
    Stream<DynamicTest> everyBundleImportsWhatItsClassesUse() {
        return Checkout.bundles().stream().map(Bundle::read)
                .filter(bundle -> Files.exists(bundle.classes()))
                .map(bundle -> DynamicTest.dynamicTest(bundle.name(),
                        () -> assertEquals(Set.of(), notImported(bundle))));
    }

    private static Set<String> notImported(Bundle bundle) {
        JavaClasses classes = CompiledClasses.in(List.of(bundle.classes()));
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !target.isPrimitive() && !classes.contain(target.getName()))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith("java.") && !bundle.imports().containsKey(name))
                .filter(name -> !comesWithABundle(bundle, name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A fragment has what its host has, and who requires Eclipse's user interface has its packages. */
    private static boolean comesWithABundle(Bundle bundle, String packageName) {
        boolean fragment = !bundle.header("Fragment-Host").isEmpty();
        boolean requires = !bundle.header("Require-Bundle").isEmpty();
        return fragment || requires && packageName.startsWith("org.eclipse.");
    }
}
