package org.watchglass.ui;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.watchglass.remote.keyboard.Keyboard;
import org.watchglass.remote.keyboard.Keyboard.UntypableException;
import org.watchglass.remote.keyboard.Keystroke;
import org.watchglass.remote.keyboard.Layout;
import org.watchglass.ui.preferences.Preferences;

/** Asks for a text that is to be typed. The text is kept nowhere, the layout is remembered. UI thread. */
final class TypeDialog extends TitledDialog {
    private static final int MAX_CHARACTERS = 100_000;
    private static final int LINES = 8;

    private @Nullable Text text;
    private @Nullable Combo layout;
    private List<Keystroke> strokes = List.of();

    private TypeDialog(Shell parent) {
        super(parent, Messages.typeTitle);
    }

    /** The keys to be struck; none if the user does not want to. */
    static List<Keystroke> ask(Shell parent) {
        TypeDialog dialog = new TypeDialog(parent);
        return dialog.open() == Window.OK ? dialog.strokes : List.of();
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = fields(parent, Messages.typeMessage, 2);
        Text field = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        field.setTextLimit(MAX_CHARACTERS);
        int height = LINES * field.getLineHeight();
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(380, height).applyTo(field);
        new Label(area, SWT.NONE).setText(Messages.typeLayout);
        Combo layouts = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        layouts.setItems(Arrays.stream(Layout.values()).map(Layout::name).toArray(String[]::new));
        layouts.setText(Preferences.layout());
        if (layouts.getSelectionIndex() < 0) {
            layouts.select(0);
        }
        text = field;
        layout = layouts;
        field.setFocus();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.typeButton, false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Text field = text;
        Combo layouts = layout;
        if (field == null || layouts == null) {
            return;
        }
        Layout chosen = Layout.values()[layouts.getSelectionIndex()];
        try {
            strokes = Keyboard.of(chosen).strokes(field.getText());
            Preferences.node().put(Preferences.LAYOUT, chosen.name());
            super.okPressed();
        } catch (UntypableException e) {
            setErrorMessage(Messages.bind(Messages.untypable, e.getMessage()));
        }
    }
}
