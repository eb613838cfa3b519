package org.watchglass.app;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.watchglass.ui.ConsoleView;
import org.watchglass.ui.recordings.RecordingsView;

/** The console, and nothing beside it until recordings are looked at or played. */
public final class ConsolePerspective implements IPerspectiveFactory {
    static final String ID = "org.watchglass.app.perspective";
    private static final float HALF = 0.5f;

    @Override
    @NonNullByDefault({})
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(ConsoleView.ID, IPageLayout.LEFT, HALF, layout.getEditorArea());
        layout.addPlaceholder(RecordingsView.ID, IPageLayout.BOTTOM, HALF, ConsoleView.ID);
        layout.getViewLayout(ConsoleView.ID).setCloseable(false);
    }
}
