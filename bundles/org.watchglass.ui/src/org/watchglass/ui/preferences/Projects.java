package org.watchglass.ui.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorInput;

/**
 * The projects of the workspace, which not every workbench has: what is here cannot be called there. Any
 * thread.
 */
final class Projects {
    private static final System.Logger LOG = System.getLogger(Projects.class.getName());

    private Projects() {}

    /** @param file where it is on the disk, for an input that knows nothing of projects */
    static ConsoleSettings settings(IEditorInput input, String file) {
        Object known = Adapters.adapt(input, IFile.class);
        IProject project = known instanceof IFile ours ? ours.getProject() : innermost(file);
        return project == null ? ConsoleSettings.OF_WORKSPACE : settings(project);
    }

    static ConsoleSettings settings(IProject project) {
        ProjectScope scope = new ProjectScope(project);
        IPath location = project.getLocation();
        return new ConsoleSettings(key -> value(scope, key), Preferences::find,
                location == null ? null : location.toPath());
    }

    private static @Nullable String value(ProjectScope scope, String key) {
        try {
            return scope.getNode(Preferences.NODE).get(key, null);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "the project has gone", e);
            return null;
        }
    }

    /** Projects may lie in each other. */
    private static @Nullable IProject innermost(String file) {
        try {
            IFile[] known = ResourcesPlugin.getWorkspace().getRoot()
                    .findFilesForLocationURI(Path.of(file).toUri());
            return Arrays.stream(known)
                    .filter(each -> each.getProject().isAccessible())
                    .min(Comparator.comparingInt(each -> each.getFullPath().segmentCount()))
                    .map(IResource::getProject).orElse(null);
        } catch (InvalidPathException e) {
            LOG.log(System.Logger.Level.DEBUG, "not a file of the disk", e);
            return null;
        }
    }
}
