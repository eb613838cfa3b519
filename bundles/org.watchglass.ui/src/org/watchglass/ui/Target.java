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
import org.watchglass.ui.preferences.Preferences;

/**
 * What the user wants to connect to.
 *
 * @param address {@code spice://HOST:PORT}, {@code demo:}, or the name of a {@code .vv} file
 * @param password {@link Secret#NONE} takes the one of the file, if that has one
 */
record Target(String address, Secret password) {
    private static final System.Logger LOG = System.getLogger(Target.class.getName());
    private static final String VARIABLE = "WATCHGLASS_PASSWORD";

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
     */
    record Connection(ConnectRequest request, String title) {}

    /**
     * Reads the file, if there is one, and deletes it if it wants that: not for the UI thread.
     *
     * @throws IllegalArgumentException with a line for the user
     * @throws IOException with a line for the user
     */
    Connection connection() throws IOException {
        HttpProxy proxy = HttpProxy.parse(System.getenv().getOrDefault(HttpProxy.VARIABLE, ""));
        if (!isFile()) {
            return new Connection(
                    request(ConsoleAddress.parse(address), password, Route.DIRECT.withDefault(proxy)), "");
        }
        ConnectionFile file = ConnectionFile.parse(read());
        if (file.oneShot()) {
            delete();
        }
        Secret given = password.isEmpty() ? file.password() : password;
        return new Connection(
                request(file.address(), given, file.route().withDefault(proxy)),
                file.title());
    }

    private static ConnectRequest request(ConsoleAddress address, Secret password, Route route) {
        return new ConnectRequest(address, password, Preferences.framesPerSecond(), route);
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
