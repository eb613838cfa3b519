package org.watchglass.ui;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** Something to be done, with one of our icons, and with its text as a tool tip. UI thread. */
public final class IconAction extends Action {
    private final Consumer<IAction> body;

    /**
     * @param icon its file below {@code icons}, without the ending; null for none
     * @param style as in {@link IAction}
     */
    public IconAction(@Nullable String icon, String text, int style, Consumer<IAction> body) {
        super(text, style);
        this.body = body;
        setImageDescriptor(icon == null ? null : icon(icon));
        setToolTipText(text.replace("\u2026", "").replace("&", ""));
    }

    /** Null if there is none of that name. */
    public static @Nullable ImageDescriptor icon(String name) {
        return ResourceLocator.imageDescriptorFromBundle("org.watchglass.ui", "icons/" + name + ".svg")
                .orElse(null);
    }

    @Override
    public void run() {
        body.accept(this);
    }
}
