package org.watchglass.ui.saved;

/**
 * A connection. Holds no password: that is in the {@link Keyring}.
 *
 * @param address {@code spice://HOST:PORT}, {@code demo:}, or the name of a {@code .vv} file
 */
public record SavedConsole(String id, String name, String address, ConsoleOptions options) implements Entry {
    public SavedConsole {
        name = Entry.clean(name);
        address = address.strip();
    }

    public SavedConsole named(String other) {
        return new SavedConsole(id, other, address, options);
    }
}
