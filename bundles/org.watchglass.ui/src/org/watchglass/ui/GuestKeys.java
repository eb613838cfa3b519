package org.watchglass.ui;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Shell;
import org.watchglass.remote.Console;
import org.watchglass.remote.keyboard.Keystroke;

/** Keys that the user does not strike: combinations, and whole texts. UI thread; a job types. */
final class GuestKeys {
    private final Session session;
    private final Supplier<Shell> shell;

    /** @param shell from which the user is asked for a text */
    GuestKeys(Session session, Supplier<Shell> shell) {
        this.session = session;
        this.shell = shell;
    }

    void send(KeyCombination keys) {
        Console console = session.console();
        if (console != null) {
            keys.strike(console.input());
        }
    }

    void type() {
        Console console = session.console();
        List<Keystroke> strokes = console == null ? List.of() : TypeDialog.ask(shell.get());
        if (console != null && !strokes.isEmpty()) {
            session.background().run(Messages.typeTitle, () -> Typing.type(console, strokes),
                    count -> session.say(Messages.bind(Messages.typed, count)), session::say);
        }
    }
}
