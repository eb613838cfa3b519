package org.watchglass.app;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * The stand-alone application. Its arguments: none, or {@code view} and the address of a console.
 */
public final class Application implements IApplication {
    @Override
    public Object start(@Nullable IApplicationContext context) throws Exception {
        Workplace.choose(Platform.getInstanceLocation());
        Display display = PlatformUI.createDisplay();
        try {
            Signals.each(Application::closeWorkbench);
            Arguments arguments = Arguments.parse(Platform.getApplicationArgs());
            int code = PlatformUI.createAndRunWorkbench(display, new Advisor(arguments));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** Any thread: the framework is being stopped. */
    @Override
    public void stop() {
        closeWorkbench();
    }

    private static void closeWorkbench() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            Display display = workbench.getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(workbench::close);
            }
        }
    }
}
