package org.watchglass.build;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Collection;

/** Reads compiled classes. */
final class CompiledClasses {
    static {
        // Names are all that the rules need of other classes: reading those too takes ten times as long.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private CompiledClasses() {}

    static JavaClasses in(Collection<Path> folders) {
        return new ClassFileImporter().importPaths(folders);
    }
}
