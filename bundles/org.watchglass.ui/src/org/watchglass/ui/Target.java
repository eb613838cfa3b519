package org.watchglass.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConnectionFile;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.HttpProxy;
import org.watchglass.remote.Route;
import org.watchglass.remote.Secret;
import org.watchglass.ui.saved.ConsoleOptions;
import org.watchglass.ui.saved.Keyring;
import org.watchglass.ui.saved.SavedConsole;
import org.watchglass.ui.saved.SavedConsoles;

/**
 * What the user wants to connect to.
 *
 * @param address {@code spice://HOST:PORT}, {@code demo:}, or the name of a {@code .vv} file
 * @param password {@link Secret#NONE} takes the one of the file or the keyring, if that has one
 * @param savedId of the connection that this is; empty if it was not saved
 */
record Target(String address, Secret password, String savedId) {
    private static final System.Logger LOG = System.getLogger(Target.class.getName());
    private static final String VARIABLE = "WATCHGLASS_PASSWORD";

    Target(String address, Secret password) {
        this(address, password, "");
    }

    /** @param savedId empty if it was not saved */
    static Target saved(String address, String savedId) {
        return new Target(address, Secret.NONE, savedId);
    }

    /** As given on a command line, where no password may be: that comes from the environment. */
    static Target ofCommandLine(String address) {
        return new Target(address, new Secret(System.getenv().getOrDefault(VARIABLE, "")));
    }

    boolean isFile() {
        return ConnectionFile.isName(address);
    }

    /**
     * Without touching the disk: what is wrong with the address, empty if nothing is.
     */
    String problem() {
        try {
            if (!isFile()) {
                ConsoleAddress.parse(address);
            }
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * What it comes to when the file was read.
     *
     * @param title what the console is to be called; empty if nobody says
     * @param options what the user wants of it
     */
    record Connection(ConnectRequest request, String title, ConsoleOptions options) {}

    /**
     * Reads the file, if there is one, and deletes it if it wants that: not for the UI thread.
     *
     * @throws IllegalArgumentException with a line for the user
     * @throws IOException with a line for the user
     */
    Connection connection() throws IOException {
        SavedConsole saved = savedId.isEmpty() ? null : SavedConsoles.ofWorkspace().find(savedId);
        if (saved == null) {
            return connection("", ConsoleOptions.NONE);
        }
        Secret known = password.isEmpty() ? Keyring.ofUser().password(savedId) : password;
        // The user may have edited it since.
        return new Target(saved.address(), known).connection(saved.name(), saved.options());
    }

    private Connection connection(String name, ConsoleOptions options) throws IOException {
        HttpProxy proxy = HttpProxy.parse(System.getenv().getOrDefault(HttpProxy.VARIABLE, ""));
        if (!isFile()) {
            return new Connection(
                    request(ConsoleAddress.parse(address), password, Route.DIRECT.withDefault(proxy)), name,
                    options);
        }
        ConnectionFile file = ConnectionFile.parse(read());
        if (file.oneShot()) {
            delete();
        }
        Secret given = password.isEmpty() ? file.password() : password;
        return new Connection(
                request(file.address(), given, file.route().withDefault(proxy)),
                name.isEmpty() ? file.title() : name, options);
    }

    private static ConnectRequest request(ConsoleAddress address, Secret password, Route route) {
        return new ConnectRequest(address, password, ConnectRequest.DEFAULT_FRAMES_PER_SECOND, route);
    }

    private void delete() {
        try {
            Files.delete(Path.of(address));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, address + " wants to be deleted, which is not possible", e);
        }
    }

    private String read() throws IOException {
        Path file;
        try {
            file = Path.of(address);
        } catch (InvalidPathException e) {
            throw new IOException("'" + address + "' is not the name of a file", e);
        }
        // A pipe or a device may have no end and no beginning.
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    address + " is not a file that can be read; one that has been used may want to"
                            + " be deleted: then get a new one");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(ConnectionFile.MAX_BYTES + 1);
            if (bytes.length > ConnectionFile.MAX_BYTES) {
                throw new IOException(address + " is too large for a connection file");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
