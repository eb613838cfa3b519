package org.watchglass.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.watchglass.remote.Console;

/**
 * Joins the desktop's clipboard to that of the guest, once the user wants it; the workbench remembers that.
 * Text that is copied in the guest goes to the desktop, and the desktop's text is offered to the guest when
 * one of its screens gets the focus. UI thread.
 */
final class SharedClipboard {
    private static final System.Logger LOG = System.getLogger(SharedClipboard.class.getName());

    private final GuestScreens screens;
    private final Background ui;
    private final Clipboard desktop;
    private @Nullable Console shared;
    /** What both have already: it is not told again. */
    private String common = "";

    /** @param screens whose focus counts, and whose end is this one's */
    SharedClipboard(GuestScreens screens, Background ui) {
        this.screens = screens;
        this.ui = ui;
        desktop = new Clipboard(screens.getDisplay());
        // Not within the event: some systems wait for another program while they get its text.
        screens.onEach(screen -> screen.addListener(SWT.FocusIn, event -> ui.onUi(this::offer)));
        screens.addListener(SWT.Dispose, event -> {
            follow(null);
            desktop.dispose();
        });
    }

    /** @param console with which it is to be shared if the user wants it; null for none */
    void follow(@Nullable Console console) {
        Console wanted = Choice.SHARED_CLIPBOARD.isOn() ? console : null;
        Console before = shared;
        if (wanted == before) {
            return;
        }
        shared = wanted;
        common = "";
        if (before != null) {
            before.agent().unshareClipboard();
        }
        if (wanted != null) {
            wanted.agent().shareClipboard(text -> ui.onUi(() -> take(wanted, text)));
            ui.onUi(this::offer);
        }
    }

    private void take(Console from, String text) {
        if (from != shared || text.isEmpty() || desktop.isDisposed()) {
            return;
        }
        common = text;
        try {
            desktop.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        } catch (SWTError e) {
            LOG.log(System.Logger.Level.DEBUG, "another program holds the clipboard", e);
        }
    }

    private void offer() {
        Console to = shared;
        if (to != null && !screens.isDisposed() && screens.hasFocus()) {
            desktop.getContentsAsync(TextTransfer.getInstance())
                    .thenAccept(contents -> ui.onUi(() -> give(to, contents)));
        }
    }

    private void give(Console to, @Nullable Object contents) {
        if (to == shared && contents instanceof String text && !text.isEmpty() && !text.equals(common)) {
            common = text;
            to.agent().offerText(text);
        }
    }
}
