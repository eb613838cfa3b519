package org.watchglass.ui;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.watchglass.remote.Secret;
import org.watchglass.ui.preferences.ConsoleSettings;

/**
 * An address, or a saved connection, as what an editor shows.
 *
 * @param name what the user calls it; empty if it has no name
 */
record ConsoleEditorInput(Target target, String name)
        implements IEditorInput, IPersistableElement {
    private static final String FACTORY = "org.watchglass.ui.consoleInput";

    /** Whatever the editor was opened with: a file of the workspace or of the disk, or one of ours. */
    static Target target(IEditorInput input) {
        return input instanceof ConsoleEditorInput ours
                ? ours.target
                : new Target(EditorFiles.name(input), Secret.NONE);
    }

    /** What counts for the console: a file may be in a project that has its own. UI thread. */
    static ConsoleSettings settings(IEditorInput input) {
        Target target = target(input);
        return target.isFile() ? ConsoleSettings.ofFile(input, target.address())
                : ConsoleSettings.OF_WORKSPACE;
    }

    /** An address that is none may hold anything, a password too: it is not to be seen. */
    private boolean isPresentable() {
        return target.problem().isEmpty();
    }

    /** An address may be edited, and an identifier is no address. */
    private String key() {
        return target.savedId().isEmpty() ? target.address() : target.savedId();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConsoleEditorInput input && key().equals(input.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String getName() {
        return name.isEmpty() ? getToolTipText() : name;
    }

    @Override
    public String getToolTipText() {
        return isPresentable() ? target.address() : Messages.consoleName;
    }

    @Override
    public boolean exists() {
        return isPresentable();
    }

    @Override
    public @Nullable ImageDescriptor getImageDescriptor() {
        return IconAction.icon("console");
    }

    @Override
    public @Nullable IPersistableElement getPersistable() {
        return isPresentable() ? this : null;
    }

    @Override
    @NonNullByDefault({})
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    @NonNullByDefault({})
    public void saveState(IMemento memento) {
        memento.putString("address", target.address());
        memento.putString("connection", target.savedId());
        memento.putString("name", name);
    }

    /** Makes them again in the next session. */
    public static final class Factory implements IElementFactory {
        @Override
        @NonNullByDefault({})
        public @Nullable IAdaptable createElement(IMemento memento) {
            String address = memento.getString("address");
            return address == null ? null
                    : new ConsoleEditorInput(
                            Target.saved(address, text(memento, "connection")), text(memento, "name"));
        }

        private static String text(IMemento memento, String key) {
            String text = memento.getString(key);
            return text == null ? "" : text;
        }
    }
}
