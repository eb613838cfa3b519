package org.watchglass.ui.preferences;

import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
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

    /** Projects may lie in each other. The disk is not asked: it may be one that sleeps. */
    private static @Nullable IProject innermost(String file) {
        IPath path = IPath.fromOSString(file);
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(project -> project.isAccessible() && contains(project, path))
                .max(Comparator.comparingInt(Projects::depth)).orElse(null);
    }

    private static boolean contains(IProject project, IPath file) {
        IPath location = project.getLocation();
        return location != null && location.isPrefixOf(file);
    }

    private static int depth(IProject project) {
        IPath location = project.getLocation();
        return location == null ? 0 : location.segmentCount();
    }
}
