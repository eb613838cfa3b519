package org.watchglass.app;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.eclipse.ui.progress.IProgressConstants;
import org.watchglass.ui.ConsoleView;
import org.watchglass.ui.recordings.RecordingsView;

/** The console, and nothing beside it until the user wants more. */
public final class ConsolePerspective implements IPerspectiveFactory {
    static final String ID = "org.watchglass.app.perspective";
    private static final float HALF = 0.5f;
    private static final float QUARTER = 0.25f;

    @Override
    @NonNullByDefault({})
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addPlaceholder(
                "org.watchglass.ui.consoles", IPageLayout.LEFT, QUARTER, layout.getEditorArea());
        // Without editors it has all of the window.
        layout.addView(ConsoleView.ID, IPageLayout.LEFT, HALF, layout.getEditorArea());
        IPlaceholderFolderLayout below =
                layout.createPlaceholderFolder("below", IPageLayout.BOTTOM, HALF, ConsoleView.ID);
        below.addPlaceholder(RecordingsView.ID);
        below.addPlaceholder("org.watchglass.ui.traffic");
        below.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);
        layout.getViewLayout(ConsoleView.ID).setCloseable(false);
    }
}
