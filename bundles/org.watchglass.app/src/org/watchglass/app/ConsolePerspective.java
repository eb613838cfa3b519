package org.watchglass.app;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.watchglass.ui.ConsoleView;

/** The console, and nothing beside it. */
public final class ConsolePerspective implements IPerspectiveFactory {
    static final String ID = "org.watchglass.app.perspective";

    @Override
    @NonNullByDefault({})
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(ConsoleView.ID, IPageLayout.LEFT, 1, layout.getEditorArea());
        layout.getViewLayout(ConsoleView.ID).setCloseable(false);
    }
}
