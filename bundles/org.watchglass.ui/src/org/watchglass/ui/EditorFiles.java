package org.watchglass.ui;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPathEditorInput;

/** Files that editors are opened with. */
final class EditorFiles {
    private static final System.Logger LOG = System.getLogger(EditorFiles.class.getName());

    private EditorFiles() {}

    /** Where the file is on the disk; the input's name if it is nowhere there. */
    static String name(IEditorInput input) {
        try {
            return input instanceof IPathEditorInput file ? file.getPath().toOSString() : ofUri(input);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Of a file system of its own, or nothing of the kind.
            LOG.log(System.Logger.Level.DEBUG, "not a file of the disk: " + input.getName(), e);
            return input.getName();
        }
    }

    /** The interface for it is in a bundle that only IDEs have, and is not worth to need one. */
    private static String ofUri(IEditorInput input) throws ReflectiveOperationException {
        if (input.getClass().getMethod("getURI").invoke(input) instanceof URI uri) {
            try {
                return Path.of(uri).toString();
            } catch (FileSystemNotFoundException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.DEBUG, "not a file of the disk", e);
            }
        }
        return input.getName();
    }
}
