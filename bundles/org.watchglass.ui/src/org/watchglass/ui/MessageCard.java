package org.watchglass.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A heading, a line or two, and what can be done, in the middle of a view. UI thread. */
public final class MessageCard extends Composite {
    private static final int TEXT_WIDTH = 400;
    private static final int MARGIN = 24;

    /** A button: what it says and what it does. */
    public record Choice(String text, Runnable action) {}

    private final Label heading;
    private final Label text;
    private final Composite buttons;

    public MessageCard(Composite parent) {
        super(parent, SWT.BORDER);
        GridLayoutFactory.swtDefaults().margins(MARGIN, MARGIN).spacing(0, MARGIN / 2).applyTo(this);
        heading = new Label(this, SWT.CENTER);
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), this);
        heading.setFont(fonts.create(
                FontDescriptor.createFrom(heading.getFont()).increaseHeight(4).withStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        text = new Label(this, SWT.WRAP | SWT.CENTER);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
        buttons = new Composite(this, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).applyTo(buttons);
    }

    public void show(String newHeading, String newText, Choice... choices) {
        heading.setText(newHeading);
        // An ampersand of an address is no mnemonic.
        text.setText(newText.replace("&", "&&"));
        for (Control old : buttons.getChildren()) {
            old.dispose();
        }
        for (Choice choice : choices) {
            Button button = new Button(buttons, SWT.PUSH);
            button.setText(choice.text());
            button.addListener(SWT.Selection, event -> choice.action().run());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        }
        GridLayoutFactory.swtDefaults().numColumns(Math.max(1, choices.length)).equalWidth(true)
                .applyTo(buttons);
        setVisible(true);
        getParent().layout(true, true);
        moveAbove(null);
    }

    /** For whoever lays it out: no larger than {@code area}, and in the middle of it. */
    public void centreIn(Rectangle area) {
        Point wanted = computeSize(SWT.DEFAULT, SWT.DEFAULT);
        int width = Math.min(wanted.x, area.width);
        int height = Math.min(wanted.y, area.height);
        setBounds(area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height);
    }

    public void hide() {
        setVisible(false);
    }

    /** Whether it says something that the user can answer; also while its window is not to be seen yet. */
    public boolean hasChoices() {
        return getVisible() && buttons.getChildren().length > 0;
    }

    /** The first button gets the keyboard; in a window that is not to be seen yet, once it is. */
    @Override
    public boolean setFocus() {
        Control[] choices = buttons.getChildren();
        return getVisible() && choices.length > 0 && choices[0].setFocus();
    }
}
