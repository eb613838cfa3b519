package org.watchglass.ui;

import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;
import org.watchglass.swt.HostKeys;

/**
 * The keys that are the workbench's even while the guest has the keyboard: those of a list that have a
 * binding. UI thread.
 */
final class PassThroughKeys implements HostKeys {
    private static final System.Logger LOG = System.getLogger(PassThroughKeys.class.getName());

    private final IServiceLocator services;
    private final Supplier<Set<KeyStroke>> kept;
    private final Runnable leave;

    /**
     * @param kept the list, as of the moment
     * @param leave gives the keyboard back to the workbench: what Shift and F12 stand for
     */
    PassThroughKeys(IServiceLocator services, Supplier<Set<KeyStroke>> kept, Runnable leave) {
        this.services = services;
        this.kept = kept;
        this.leave = leave;
    }

    @Override
    public boolean take(Event key) {
        if (key.keyCode == SWT.F12 && (key.stateMask & SWT.MODIFIER_MASK) == SWT.SHIFT) {
            key.display.asyncExec(leave);
            return true;
        }
        int accelerator = SWTKeySupport.convertEventToUnmodifiedAccelerator(key);
        KeyStroke stroke = SWTKeySupport.convertAcceleratorToKeyStroke(accelerator);
        if (!kept.get().contains(stroke)) {
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
