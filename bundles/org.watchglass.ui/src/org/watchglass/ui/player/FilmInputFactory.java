package org.watchglass.ui.player;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Opens again what was open when the workbench was closed. */
@NonNullByDefault({})
public final class FilmInputFactory implements IElementFactory {
    static final String ID = "org.watchglass.ui.player.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
        String path = memento.getString(FilmInput.PATH);
        try {
            return path == null ? null : new FilmInput(Path.of(path), true);
        } catch (InvalidPathException e) {
            return null; // of another system
        }
    }
}
