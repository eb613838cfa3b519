package org.watchglass.ui.tests;

import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;
import org.eclipse.jdt.annotation.Nullable;

/** The password of the secure storage that tests use. */
public final class MasterPassword extends PasswordProvider {
    @Override
    public PBEKeySpec getPassword(@Nullable IPreferencesContainer container, int passwordType) {
        return new PBEKeySpec("of no worth".toCharArray());
    }
}
