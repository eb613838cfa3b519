package org.watchglass.app;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.watchglass.ui.ConsoleView;

/** The workbench of the application: one window with a menu, made for the console. */
@NonNullByDefault({})
final class Advisor extends WorkbenchAdvisor {
    private static final System.Logger LOG = System.getLogger(Advisor.class.getName());
    private static final Point SIZE = new Point(1320, 940);

    private final Arguments arguments;

    Advisor(Arguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    /** Progress is shown of jobs that begin after this. */
    @Override
    public void preStartup() {
        PlatformUI.getWorkbench().getProgressService();
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return ConsolePerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WorkbenchWindowAdvisor(configurer) {
            @Override
            public void preWindowOpen() {
                configurer.setTitle("Watchglass");
                configurer.setInitialSize(SIZE);
                configurer.setShowCoolBar(false);
                configurer.setShowStatusLine(false);
                configurer.setShowProgressIndicator(true);
                configurer.setShowPerspectiveBar(false);
            }

            @Override
            public void postWindowOpen() {
                openConsole(configurer);
            }
        };
    }

    private void openConsole(IWorkbenchWindowConfigurer configurer) {
        if (!arguments.address().isEmpty()) {
            try {
                ConsoleView.open(configurer.getWindow().getActivePage(), arguments.address());
            } catch (PartInitException e) {
                LOG.log(System.Logger.Level.ERROR, "the console view cannot be opened", e);
            }
        }
    }
}
