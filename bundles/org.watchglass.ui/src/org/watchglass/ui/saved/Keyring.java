package org.watchglass.ui.saved;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Secret;

/**
 * Passwords of saved connections, encrypted, in Equinox's secure storage. It may ask the user for a master
 * password, or the system's keyring: not for the UI thread.
 */
public final class Keyring {
    private static final System.Logger LOG = System.getLogger(Keyring.class.getName());
    private static final String NODE = "org.watchglass.ui/consoles";
    private static final String KEY = "password";

    private final Supplier<@Nullable ISecurePreferences> storage;

    private Keyring(Supplier<@Nullable ISecurePreferences> storage) {
        this.storage = storage;
    }

    /** The one that all programs of the user share. */
    public static Keyring ofUser() {
        return new Keyring(SecurePreferencesFactory::getDefault);
    }

    /** {@link Secret#NONE} if there is none, or nobody can decrypt it: then the user is asked. */
    public Secret password(String id) {
        try {
            ISecurePreferences root = storage.get();
            if (root == null || !root.nodeExists(path(id))) {
                return Secret.NONE;
            }
            byte[] bytes = root.node(path(id)).getByteArray(KEY, new byte[0]);
            return new Secret(new String(bytes, StandardCharsets.UTF_8));
        } catch (StorageException | RuntimeException | LinkageError e) {
            // What keeps the master password may be missing, or fail in its own way.
            LOG.log(System.Logger.Level.WARNING, "a password cannot be had from the secure storage", e);
            return Secret.NONE;
        }
    }

    /** @throws IOException with one line for the user: then nothing is stored */
    public void store(String id, Secret password) throws IOException {
        try {
            ISecurePreferences root = storage.get();
            if (root == null) {
                throw new IOException(Messages.noStorage);
            }
            ISecurePreferences node = root.node(path(id));
            node.putByteArray(KEY, password.reveal(), true);
            node.flush();
        } catch (StorageException | RuntimeException | LinkageError e) {
            throw new IOException(Messages.noStorage, e);
        }
    }

    /** If there is one. */
    public void forget(String id) {
        try {
            ISecurePreferences root = storage.get();
            if (root != null && root.nodeExists(path(id))) {
                root.node(path(id)).removeNode();
                root.flush();
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "a password cannot be removed from the secure storage", e);
        }
    }

    private static String path(String id) {
        return NODE + "/" + id;
    }
}
