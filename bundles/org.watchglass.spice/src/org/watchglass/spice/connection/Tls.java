package org.watchglass.spice.connection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.watchglass.remote.Trust;

/** TLS on connections to one server. Any thread. */
final class Tls {
    private final SSLSocketFactory factory;
    private final Trust trust;

    private Tls(SSLSocketFactory factory, Trust trust) {
        this.factory = factory;
        this.trust = trust;
    }

    /** @throws CertificateException with words for the user, if nobody can be trusted this way */
    static Tls of(Trust trust) throws CertificateException {
        try {
            // Read early: before a server is asked for anything.
            HostSubject.parse(trust.subject());
            return new Tls(
                    trust.authorities().isEmpty()
                            ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                            : trusting(certificates(trust.authorities())),
                    trust);
        } catch (GeneralSecurityException | IOException e) {
            throw e instanceof CertificateException told ? told : new CertificateException(e.getMessage(), e);
        }
    }

    private static Collection<? extends Certificate> certificates(String pem) throws CertificateException {
        byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
        try {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes));
            if (!all.isEmpty()) {
                return all;
            }
        } catch (CertificateException e) {
            throw new CertificateException("the CA that was given is no certificate in PEM", e);
        }
        throw new CertificateException("the CA that was given is no certificate in PEM");
    }

    private static SSLSocketFactory trusting(Collection<? extends Certificate> authorities)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate authority : authorities) {
            store.setCertificateEntry("ca-" + number++, authority);
        }
        TrustManagerFactory trusted =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    /**
     * Agrees on TLS and returns once it is sure who the server is. Blocks, until the deadline at the most.
     *
     * @param host the server's name, which its certificate must have unless a subject was given
     */
    Socket secured(Socket raw, String host, Deadline deadline) throws IOException, CertificateException {
        SSLSocket socket = (SSLSocket) factory.createSocket(raw, host, raw.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        if (trust.subject().isEmpty()) {
            // What HTTPS does with a host name, SPICE does too.
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        if (host.indexOf(':') >= 0) {
            // An address or a token: no name that the server would know.
            parameters.setServerNames(List.of());
        }
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(deadline.socketMillis());
        socket.startHandshake();
        if (!trust.subject().isEmpty()) {
            checkSubject((X509Certificate) socket.getSession().getPeerCertificates()[0]);
        }
        return socket;
    }

    private void checkSubject(X509Certificate server) throws CertificateException {
        HostSubject actual = HostSubject.of(server.getSubjectX500Principal());
        if (!actual.equals(HostSubject.parse(trust.subject()))) {
            throw new CertificateException("it is about " + actual + ", expected " + trust.subject());
        }
    }
}
