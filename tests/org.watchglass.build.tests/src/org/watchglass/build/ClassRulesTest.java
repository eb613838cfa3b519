package org.watchglass.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
        JavaClasses classes = new ClassFileImporter().importPaths(others);

        noClasses().should().dependOnClassesThat(SOCKETS).check(classes);
    }
}
