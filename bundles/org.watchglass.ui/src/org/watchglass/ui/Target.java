package org.watchglass.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConnectionFile;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.Secret;

/**
 * What the user wants to connect to.
 *
 * @param address {@code spice://HOST:PORT}, {@code demo:}, or the name of a {@code .vv} file
 * @param password {@link Secret#NONE} takes the one of the file, if that has one
 */
record Target(String address, Secret password) {
    private static final String VARIABLE = "WATCHGLASS_PASSWORD";

    /** As given on a command line, where no password may be: that comes from the environment. */
    static Target ofCommandLine(String address) {
        return new Target(address, new Secret(System.getenv().getOrDefault(VARIABLE, "")));
    }

    boolean isFile() {
        return address.toLowerCase(Locale.ROOT).endsWith(".vv") && !address.contains("://");
    }

    /**
     * Without touching the disk: what is wrong with the address, empty if nothing is.
     */
    String problem() {
        try {
            if (!isFile()) {
                parse(address);
            }
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * Reads the file, if there is one: not for the UI thread.
     *
     * @throws IllegalArgumentException with a line for the user
     * @throws IOException with a line for the user
     */
    ConnectRequest request() throws IOException {
        if (!isFile()) {
            return request(parse(address), password);
        }
        ConnectionFile file = ConnectionFile.parse(read());
        return request(file.address(), password.isEmpty() ? file.password() : password);
    }

    private static ConnectRequest request(ConsoleAddress address, Secret password) {
        return new ConnectRequest(address, password, ConnectRequest.DEFAULT_FRAMES_PER_SECOND);
    }

    private static ConsoleAddress parse(String text) {
        if (text.matches("[A-Za-z0-9.-]+:\\d+")) {
            throw new IllegalArgumentException("'" + text + "' has no scheme: use spice://" + text);
        }
        return ConsoleAddress.parse(text);
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
            throw new IOException(address + " is not a file that can be read");
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
