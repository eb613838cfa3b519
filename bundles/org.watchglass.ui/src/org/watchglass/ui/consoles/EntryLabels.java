package org.watchglass.ui.consoles;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.watchglass.ui.OpenConsole;
import org.watchglass.ui.OpenConsoles;
import org.watchglass.ui.saved.Entry;
import org.watchglass.ui.saved.SavedConsole;

/** How an entry looks: its picture, its name, and what it does. UI thread. */
final class EntryLabels extends LabelProvider implements IStyledLabelProvider, IToolTipProvider {
    private static final Styler RED = new Styler() {
        @Override
        @NonNullByDefault({})
        public void applyStyles(TextStyle style) {
            style.foreground = new Color(0xD0, 0x21, 0x2C);
        }
    };

    private final Thumbnails thumbnails;
    private final OpenConsoles consoles;

    EntryLabels(Thumbnails thumbnails, OpenConsoles consoles) {
        this.thumbnails = thumbnails;
        this.consoles = consoles;
    }

    @Override
    @NonNullByDefault({})
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    @NonNullByDefault({})
    public StyledString getStyledText(Object element) {
        StyledString text = new StyledString();
        if (element instanceof Entry entry) {
            text.append(entry.name());
            OpenConsole open = consoles.ofSaved(entry.id());
            if (entry instanceof SavedConsole && open != null) {
                text.append("   " + state(open), StyledString.DECORATIONS_STYLER);
                if (open.isRecorded()) {
                    text.append("   \u25CF " + Messages.recording, RED);
                }
            }
        }
        return text;
    }

    private static String state(OpenConsole console) {
        return switch (console.state()) {
            case IDLE -> Messages.idle;
            case CONNECTING -> Messages.connecting;
            case CONNECTED -> Messages.connected;
            case DISCONNECTED -> Messages.bind(Messages.disconnected, console.reason());
            case FAILED -> Messages.bind(Messages.failed, console.reason());
        };
    }

    @Override
    @NonNullByDefault({})
    public @Nullable Image getImage(Object element) {
        return element instanceof SavedConsole console ? thumbnails.of(console.id()) : thumbnails.folder();
    }

    @Override
    @NonNullByDefault({})
    public @Nullable String getToolTipText(Object element) {
        return element instanceof SavedConsole console ? console.address() : null;
    }
}
