package org.watchglass.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.watchglass.remote.Secret;

/** Asks for an address and a password. The password is kept nowhere but in the {@link Target}. */
final class ConnectDialog extends TitledDialog {
    private final Target proposal;
    private final boolean onlyPassword;
    private @Nullable Text address;
    private @Nullable Text password;
    private @Nullable Target target;

    /** @param onlyPassword whether the address stays as it is */
    private ConnectDialog(Shell parent, Target proposal, boolean onlyPassword) {
        super(parent, Messages.connectTitle);
        this.proposal = proposal;
        this.onlyPassword = onlyPassword;
    }

    /** Null if the user does not want to. */
    static @Nullable Target ask(Shell parent, @Nullable Target last) {
        Target proposal = last == null ? new Target("spice://", Secret.NONE) : last;
        ConnectDialog dialog = new ConnectDialog(parent, proposal, false);
        return dialog.open() == Window.OK ? dialog.target : null;
    }

    /** Null if the user does not want to. */
    static @Nullable Target askForPassword(Shell parent, Target last) {
        ConnectDialog dialog = new ConnectDialog(parent, last, true);
        return dialog.open() == Window.OK ? dialog.target : null;
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = fields(parent, onlyPassword ? Messages.passwordMessage : Messages.connectMessage, 3);
        new Label(area, SWT.NONE).setText(Messages.addressLabel);
        Text addressField = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(addressField);
        Button file = new Button(area, SWT.PUSH);
        file.setText(Messages.openFile);
        file.addListener(SWT.Selection, event -> chooseFile(addressField));
        new Label(area, SWT.NONE).setText(Messages.passwordLabel);
        Text passwordField = new Text(area, SWT.BORDER | SWT.PASSWORD);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(passwordField);
        addressField.setText(proposal.problem().isEmpty() || !onlyPassword ? proposal.address() : "");
        addressField.selectAll();
        addressField.setEnabled(!onlyPassword);
        file.setEnabled(!onlyPassword);
        (onlyPassword ? passwordField : addressField).setFocus();
        addressField.addModifyListener(event -> check());
        address = addressField;
        password = passwordField;
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.connectButton, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void chooseFile(Text field) {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.vv", "*"});
        String file = dialog.open();
        if (file != null) {
            field.setText(file);
        }
    }

    private Target entered() {
        Text addressField = address;
        Text passwordField = password;
        Secret secret = passwordField == null ? Secret.NONE : new Secret(passwordField.getText());
        if (onlyPassword) {
            return new Target(proposal.address(), secret, proposal.savedId());
        }
        return new Target(addressField == null ? "" : addressField.getText().strip(), secret);
    }

    private void check() {
        Target now = entered();
        String problem = now.address().isEmpty() ? "" : now.problem();
        String usual = onlyPassword ? Messages.passwordMessage : Messages.connectMessage;
        setMessage(problem.isEmpty() ? usual : problem,
                problem.isEmpty() ? IMessageProvider.NONE : IMessageProvider.ERROR);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(problem.isEmpty() && !now.address().isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        target = entered();
        super.okPressed();
    }
}
