package org.watchglass.ui.consoles;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.watchglass.remote.Secret;
import org.watchglass.ui.ConsoleEditor;
import org.watchglass.ui.TitledDialog;
import org.watchglass.ui.saved.ConsoleOptions;
import org.watchglass.ui.saved.SavedConsole;

/** Asks for a connection, or for changes of one. UI thread. */
final class EntryDialog extends TitledDialog {
    private static final String[] SIZES = {"", "1024x768", "1280x800", "1920x1080", "2560x1440"};
    private static final int COLUMNS = 3;

    private final SavedConsole before;
    private final boolean known;
    private @Nullable Fields fields;
    private @Nullable Answer answer;

    /**
     * What the user wants.
     *
     * @param password to be kept; empty for the one that is kept already, if there is one
     * @param forget whether that one is to be forgotten
     */
    record Answer(SavedConsole console, Secret password, boolean forget) {}

    private record Fields(Text name, Text address, Text password, Button forget, Combo size, Button fit,
            Button recorded) {}

    private EntryDialog(Shell parent, SavedConsole before, boolean known) {
        super(parent, known ? Messages.editTitle : Messages.addTitle);
        this.before = before;
        this.known = known;
    }

    /**
     * Null if the user does not want to.
     *
     * @param known whether it was saved before
     */
    static @Nullable Answer ask(Shell parent, SavedConsole before, boolean known) {
        EntryDialog dialog = new EntryDialog(parent, before, known);
        return dialog.open() == Window.OK ? dialog.answer : null;
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = fields(parent, Messages.addressForms, COLUMNS);
        Text name = text(area, Messages.nameLabel, SWT.NONE, COLUMNS - 1);
        Text address = text(area, Messages.addressLabel, SWT.NONE, 1);
        Button file = new Button(area, SWT.PUSH);
        file.setText(Messages.fileButton);
        file.addListener(SWT.Selection, event -> chooseFile(address));
        Text password = text(area, Messages.passwordLabel, SWT.PASSWORD, COLUMNS - 1);
        password.setToolTipText(Messages.passwordTip);
        password.setMessage(known ? Messages.passwordKept : "");
        Button forget = check(area, Messages.forgetPassword, false);
        forget.setEnabled(known);
        new Label(area, SWT.NONE).setText(Messages.sizeLabel);
        Combo size = new Combo(area, SWT.DROP_DOWN);
        size.setItems(SIZES);
        GridDataFactory.fillDefaults().span(COLUMNS - 1, 1).applyTo(size);
        Button fit = check(area, Messages.fitLabel, before.options().fit());
        Button recorded = check(area, Messages.recordLabel, before.options().record());
        fields = new Fields(name, address, password, forget, size, fit, recorded);
        fill(name, address, size);
        return area;
    }

    private void fill(Text name, Text address, Combo size) {
        name.setText(before.name());
        address.setText(before.address());
        size.setText(before.options().size());
        name.addModifyListener(event -> check());
        address.addModifyListener(event -> check());
        size.addModifyListener(event -> check());
        name.setFocus();
    }

    private static Text text(Composite area, String label, int style, int span) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER | style);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(320, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private static Button check(Composite area, String label, boolean selected) {
        Button check = new Button(area, SWT.CHECK);
        check.setText(label);
        check.setSelection(selected);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(check);
        return check;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void chooseFile(Text address) {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.vv", "*"});
        String file = dialog.open();
        if (file != null) {
            address.setText(file);
        }
    }

    private void check() {
        Fields now = fields;
        if (now == null) {
            return;
        }
        String address = now.address().getText().strip();
        String problem = address.isEmpty() ? "" : ConsoleEditor.problem(address);
        if (problem.isEmpty()) {
            problem = ConsoleOptions.problem(now.size().getText().strip());
        }
        setMessage(problem.isEmpty() ? Messages.addressForms : problem,
                problem.isEmpty() ? IMessageProvider.NONE : IMessageProvider.ERROR);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(problem.isEmpty() && !address.isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        Fields now = fields;
        if (now != null) {
            String address = now.address().getText().strip();
            String name = now.name().getText().strip();
            SavedConsole console = new SavedConsole(before.id(), name.isEmpty() ? address : name, address,
                    new ConsoleOptions(now.size().getText().strip(), now.fit().getSelection(),
                            now.recorded().getSelection()));
            answer = new Answer(console, new Secret(now.password().getText()), now.forget().getSelection());
        }
        super.okPressed();
    }
}
