package org.watchglass.ui.consoles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.IHandlerService;
import org.watchglass.ui.OpenConsole;
import org.watchglass.ui.OpenConsoles;
import org.watchglass.ui.saved.SavedConsole;

/** The commands of consoles, for the connection that is selected in the view. UI thread. */
final class SelectedConsole {
    private static final String PREFIX = "org.watchglass.ui.";
    private static final String CONNECT = "connect";
    /** These need a console that is open; what each can do at the moment, it says itself. */
    private static final List<String> COMMANDS = List.of(
            "disconnect", "reconnect", "record", "mark", "minute", "screenshot", "report", "keys", "type");

    private final OpenConsoles consoles;
    private final Supplier<@Nullable SavedConsole> selected;
    private final List<Command> commands = new ArrayList<>();

    /** @param open opens the one that is selected, or shows it */
    SelectedConsole(OpenConsoles consoles, Supplier<@Nullable SavedConsole> selected, Runnable open) {
        this.consoles = consoles;
        this.selected = selected;
        commands.add(new Connect(open));
        COMMANDS.forEach(name -> commands.add(new Command(name)));
    }

    void activate(IHandlerService service) {
        commands.forEach(command -> service.activateHandler(PREFIX + command.name, command));
        refresh();
    }

    /** Another one is selected, or it can do something else. */
    void refresh() {
        commands.forEach(Command::refresh);
    }

    private @Nullable OpenConsole open() {
        SavedConsole console = selected.get();
        return console == null ? null : consoles.ofSaved(console.id());
    }

    /** Does what the console does. */
    private class Command extends AbstractHandler {
        private final String name;

        Command(String name) {
            this.name = name;
        }

        @Nullable
        IHandler target() {
            OpenConsole console = open();
            IHandler handler = console == null ? null : console.handler(PREFIX + name);
            return handler == null || !handler.isEnabled() ? null : handler;
        }

        @Override
        public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
            IHandler handler = target();
            return handler == null ? null : handler.execute(event);
        }

        boolean isPossible() {
            return target() != null;
        }

        void refresh() {
            setBaseEnabled(isPossible());
        }
    }

    /** One that is not open yet is opened, which connects it. */
    private final class Connect extends Command {
        private final Runnable open;

        Connect(Runnable open) {
            super(CONNECT);
            this.open = open;
        }

        @Override
        public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
            boolean wasOpen = open() != null;
            open.run();
            return wasOpen ? super.execute(event) : null;
        }

        @Override
        boolean isPossible() {
            return selected.get() != null && (open() == null || target() != null);
        }
    }
}
