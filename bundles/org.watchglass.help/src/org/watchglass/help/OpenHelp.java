package org.watchglass.help;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Opens the handbook: in the help of this Eclipse if it has one, in a browser otherwise. */
public final class OpenHelp extends AbstractHandler {
    private static final String PAGES = "html/";
    private static final String FIRST = "index.html";

    @Override
    @NonNullByDefault({})
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        Bundle bundle = FrameworkUtil.getBundle(OpenHelp.class);
        if (workbench.getHelpSystem().hasHelpUI()) {
            workbench.getHelpSystem()
                    .displayHelpResource('/' + bundle.getSymbolicName() + '/' + PAGES + FIRST);
        } else {
            IJobFunction work = monitor -> browse(workbench, bundle);
            Job.createSystem("Watchglass", work).schedule();
        }
        return null;
    }

    /** In a job: the pages may have to be unpacked first. */
    private static IStatus browse(IWorkbench workbench, Bundle bundle) {
        try {
            URL page = page(bundle);
            workbench.getDisplay().asyncExec(() -> show(workbench, page));
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(e.getMessage(), e);
        }
    }

    /** The first page as a file, with all others beside it. */
    static URL page(Bundle bundle) throws IOException {
        URL pages = bundle.getEntry(PAGES);
        if (pages == null) {
            throw new FileNotFoundException(bundle.getSymbolicName() + " was built without its pages");
        }
        return new URL(FileLocator.toFileURL(pages), FIRST);
    }

    private static void show(IWorkbench workbench, URL page) {
        try {
            workbench.getBrowserSupport().createBrowser(FIRST).openURL(page);
        } catch (PartInitException e) {
            System.getLogger(OpenHelp.class.getName())
                    .log(System.Logger.Level.ERROR, "no browser for " + page, e);
        }
    }
}
