package org.watchglass.spice.connection;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server's key and the certificate for it, which has signed itself. Made by the JDK's tool.
 *
 * @param pem the certificate
 */
record TestCertificate(String pem, Path store) {
    private static final String PASSWORD = "changeit";

    /** @param subject as Java writes it */
    static TestCertificate make(Path folder, String subject) throws Exception {
        Path store = folder.resolve("server.p12");
        Process tool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias",
                "server", "-keyalg", "EC", "-dname", subject, "-ext", "san=dns:localhost", "-validity", "30",
                "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        if (tool.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        byte[] der = load(store).getCertificate("server").getEncoded();
        String lines = Base64.getMimeEncoder().encodeToString(der);
        return new TestCertificate(
                "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n", store);
    }

    private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** For a server. */
    SSLContext context() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(store), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
