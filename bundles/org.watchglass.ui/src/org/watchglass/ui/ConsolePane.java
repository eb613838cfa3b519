package org.watchglass.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;

/**
 * The guest's screens above a status line, and below a tool bar where the part has none; a card lies over
 * them when there is something to say. UI thread.
 */
final class ConsolePane extends Composite {
    private final @Nullable EditorBar bar;
    private final GuestScreens screens;
    private final MessageCard card;
    private final StatusBar status;

    private ConsolePane(Composite parent, boolean withBar) {
        super(parent, SWT.NONE);
        bar = withBar ? new EditorBar(this) : null;
        card = new MessageCard(this);
        screens = new GuestScreens(this);
        status = new StatusBar(this);
        status.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.TAB || event.character == SWT.CR) {
                status.setNotice("");
                setFocus();
            }
        });
        setLayout(new CardOverScreens());
    }

    /** For a part that has a tool bar. */
    static ConsolePane plain(Composite parent) {
        return new ConsolePane(parent, false);
    }

    /** For a part that has none. */
    static ConsolePane withBar(Composite parent) {
        return new ConsolePane(parent, true);
    }

    @Nullable
    EditorBar bar() {
        return bar;
    }

    GuestScreens screens() {
        return screens;
    }

    MessageCard card() {
        return card;
    }

    StatusBar status() {
        return status;
    }

    RecordingLamp recording() {
        EditorBar above = bar;
        return above == null ? status.recording() : above.recording();
    }

    /** The keyboard is the workbench's, until the user goes back by Tab or a click. */
    void leaveGuest() {
        if (!isDisposed()) {
            status.forceFocus();
            status.setNotice(Messages.leftGuest);
        }
    }

    @Override
    public boolean setFocus() {
        return card.hasChoices() ? card.setFocus() : screens.setFocus();
    }

    private final class CardOverScreens extends Layout {
        @Override
        protected Point computeSize(@Nullable Composite pane, int widthHint, int heightHint,
                boolean flushCache) {
            return new Point(
                    widthHint == SWT.DEFAULT ? 640 : widthHint, heightHint == SWT.DEFAULT ? 480 : heightHint);
        }

        @Override
        protected void layout(@Nullable Composite pane, boolean flushCache) {
            Rectangle area = getClientArea();
            EditorBar above = bar;
            int top = above == null ? 0 : above.computeSize(area.width, SWT.DEFAULT).y;
            if (above != null) {
                above.setBounds(0, 0, area.width, top);
            }
            int line = status.computeSize(area.width, SWT.DEFAULT).y;
            int height = Math.max(0, area.height - top - line);
            screens.setBounds(0, top, area.width, height);
            status.setBounds(0, top + height, area.width, line);
            card.centreIn(new Rectangle(0, top, area.width, height));
        }
    }
}
