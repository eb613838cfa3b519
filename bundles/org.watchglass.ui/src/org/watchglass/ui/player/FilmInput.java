package org.watchglass.ui.player;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableElement;

/** A video on the disk, wherever it is. */
@NonNullByDefault({})
final class FilmInput implements IPathEditorInput, IPersistableElement {
    static final String PATH = "path";

    private final Path file;
    private final boolean restored;

    /** @param restored whether it was open when the workbench was closed */
    FilmInput(Path file, boolean restored) {
        this.file = file.toAbsolutePath().normalize();
        this.restored = restored;
    }

    /** Whether somebody wants to see it now. */
    static boolean plays(IEditorInput input) {
        return !(input instanceof FilmInput film && film.restored);
    }

    /** The file behind an input of whoever opens the editor; null if it is none of this file system. */
    static @Nullable Path file(IEditorInput input) {
        try {
            if (input instanceof FilmInput film) {
                return film.file;
            }
            if (input instanceof IPathEditorInput path && path.getPath() != null) {
                return path.getPath().toFile().toPath();
            }
            URI uri = uri(input);
            return uri != null && "file".equals(uri.getScheme()) ? Path.of(uri) : null;
        } catch (IllegalArgumentException e) {
            return null; // as said above
        }
    }

    /** Of an {@code IURIEditorInput}, which lives in a bundle of the IDE that need not be there. */
    private static @Nullable URI uri(IEditorInput input) {
        try {
            return input.getClass().getMethod("getURI").invoke(input) instanceof URI uri ? uri : null;
        } catch (ReflectiveOperationException e) {
            return null; // it is something else
        }
    }

    @Override
    public IPath getPath() {
        return IPath.fromFile(file.toFile());
    }

    /** It is not asked of the disk here: the editor itself says what is missing. */
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ImageDescriptor.getMissingImageDescriptor();
    }

    @Override
    public String getName() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return FilmInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(PATH, file.toString());
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilmInput input && input.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
