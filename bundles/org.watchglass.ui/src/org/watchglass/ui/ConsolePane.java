package org.watchglass.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.watchglass.swt.ConsoleCanvas;

/**
 * The guest's screen above a status line; a card lies over the screen when there is something to say. UI
 * thread.
 */
final class ConsolePane extends Composite {
    private final ConsoleCanvas canvas;
    private final MessageCard card;
    private final StatusBar status;

    ConsolePane(Composite parent) {
        super(parent, SWT.NONE);
        card = new MessageCard(this);
        canvas = new ConsoleCanvas(this);
        status = new StatusBar(this);
        setLayout(new CardOverCanvas());
    }

    ConsoleCanvas canvas() {
        return canvas;
    }

    MessageCard card() {
        return card;
    }

    StatusBar status() {
        return status;
    }

    RecordingLamp recording() {
        return status.recording();
    }

    @Override
    public boolean setFocus() {
        return card.setFocus() || canvas.setFocus();
    }

    private final class CardOverCanvas extends Layout {
        @Override
        protected Point computeSize(@Nullable Composite pane, int widthHint, int heightHint,
                boolean flushCache) {
            return new Point(
                    widthHint == SWT.DEFAULT ? 640 : widthHint, heightHint == SWT.DEFAULT ? 480 : heightHint);
        }

        @Override
        protected void layout(@Nullable Composite pane, boolean flushCache) {
            Rectangle area = getClientArea();
            int line = status.computeSize(area.width, SWT.DEFAULT).y;
            int height = Math.max(0, area.height - line);
            canvas.setBounds(0, 0, area.width, height);
            status.setBounds(0, height, area.width, line);
            Point wanted = card.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            int cardWidth = Math.min(wanted.x, area.width);
            int cardHeight = Math.min(wanted.y, height);
            card.setBounds((area.width - cardWidth) / 2, (height - cardHeight) / 2, cardWidth, cardHeight);
        }
    }
}
