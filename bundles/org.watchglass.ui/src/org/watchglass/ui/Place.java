package org.watchglass.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.ui.IWorkbenchPartSite;
import org.watchglass.ui.preferences.ConsoleSettings;

/** The part of the workbench that a console stands in: a view or an editor. UI thread. */
interface Place {
    IWorkbenchPartSite site();

    /** Takes the buttons. */
    IContributionManager tools();

    /** Takes what is needed less often. */
    IContributionManager menu();

    /** Whether the part is there for one address: then only the password can be another one. */
    boolean hasAddress();

    /** Of the project that the console's file is in, or of the workspace. The same at all times. */
    default ConsoleSettings settings() {
        return ConsoleSettings.OF_WORKSPACE;
    }

    /** @param title what the console is called; empty if it has no name */
    void setTitle(String title);

    /**
     * Asks the user where to connect to.
     *
     * @param last null before the first connection
     * @return null if the user does not want to
     */
    @Nullable
    Target ask(@Nullable Target last);
}
