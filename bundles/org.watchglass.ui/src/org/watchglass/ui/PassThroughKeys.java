package org.watchglass.ui;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;
import org.watchglass.swt.HostKeys;
import org.watchglass.ui.preferences.Preferences;

/**
 * The keys that are the workbench's even while the guest has the keyboard: those of a list that have a
 * binding. UI thread.
 */
final class PassThroughKeys implements HostKeys {
    /** The preference: key strokes as in the preferences of keys, with spaces between them. */
    static final String KEY = "pass-through-keys";

    static final String DEFAULT = "F12";

    private static final System.Logger LOG = System.getLogger(PassThroughKeys.class.getName());

    private final IServiceLocator services;
    private final Runnable leave;

    /** @param leave gives the keyboard back to the workbench: what Shift and F12 stand for */
    PassThroughKeys(IServiceLocator services, Runnable leave) {
        this.services = services;
        this.leave = leave;
    }

    static String text() {
        return InstanceScope.INSTANCE.getNode(Preferences.NODE).get(KEY, DEFAULT);
    }

    /** @throws IllegalArgumentException with one line that says which of them is no key stroke */
    static Set<KeyStroke> parse(String text) {
        Set<KeyStroke> keys = new LinkedHashSet<>();
        for (String key : text.strip().split("\\s+")) {
            try {
                if (!key.isEmpty()) {
                    keys.add(KeyStroke.getInstance(key));
                }
            } catch (ParseException e) {
                throw new IllegalArgumentException(Messages.bind(Messages.noKey, key), e);
            }
        }
        return keys;
    }

    private static Set<KeyStroke> wanted() {
        try {
            return parse(text());
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "the default counts", e);
            return parse(DEFAULT);
        }
    }

    @Override
    public boolean take(Event key) {
        if (key.keyCode == SWT.F12 && (key.stateMask & SWT.MODIFIER_MASK) == SWT.SHIFT) {
            key.display.asyncExec(leave);
            return true;
        }
        int accelerator = SWTKeySupport.convertEventToUnmodifiedAccelerator(key);
        KeyStroke stroke = SWTKeySupport.convertAcceleratorToKeyStroke(accelerator);
        if (!wanted().contains(stroke)) {
            return false;
        }
        Binding binding =
                services.getService(IBindingService.class).getPerfectMatch(KeySequence.getInstance(stroke));
        ParameterizedCommand command = binding == null ? null : binding.getParameterizedCommand();
        if (command == null) {
            return false;
        }
        // Not now: it may open a dialog, and the guest must get no key meanwhile.
        key.display.asyncExec(() -> execute(command));
        return true;
    }

    private void execute(ParameterizedCommand command) {
        try {
            services.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            LOG.log(System.Logger.Level.DEBUG, "not now: " + command.getId(), e);
        }
    }
}
