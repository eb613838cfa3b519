package org.watchglass.ui.recordings;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;

/** Shows the recordings on the disk. */
public final class RecordingsView extends ViewPart {
    public static final String ID = "org.watchglass.ui.recordings";

    private @Nullable RecordingsDesk desk;

    private final IPartListener2 visibility = new IPartListener2() {
        @Override
        @NonNullByDefault({})
        public void partVisible(IWorkbenchPartReference reference) {
            tell(reference, true);
        }

        @Override
        @NonNullByDefault({})
        public void partHidden(IWorkbenchPartReference reference) {
            tell(reference, false);
        }
    };

    private void tell(IWorkbenchPartReference reference, boolean visible) {
        RecordingsDesk there = desk;
        if (there != null && reference.getPart(false) == this) {
            there.setVisible(visible);
        }
    }

    @Override
    @NonNullByDefault({})
    public void createPartControl(Composite parent) {
        RecordingsDesk made = new RecordingsDesk(parent, getViewSite());
        desk = made;
        getSite().getPage().addPartListener(visibility);
        made.setVisible(getSite().getPage().isPartVisible(this));
    }

    @Override
    public void setFocus() {
        RecordingsDesk there = desk;
        if (there != null) {
            there.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(visibility);
        super.dispose();
    }
}
