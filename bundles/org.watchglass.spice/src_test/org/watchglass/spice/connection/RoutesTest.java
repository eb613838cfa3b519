package org.watchglass.spice.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.remote.HttpProxy;
import org.watchglass.remote.Route;
import org.watchglass.remote.Secret;
import org.watchglass.remote.Trust;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkReply;

/** Ways to servers: with TLS, through proxies, and both. */
@Timeout(60)
class RoutesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SUBJECT = "O=Example,CN=localhost";

    @TempDir
    private static Path folder = Path.of("");
    private static TestCertificate certificate = new TestCertificate("", Path.of(""));

    private final AnswerServer secure = AnswerServer.secured(certificate, AnswerServer.linked());
    private final AnswerServer plain = AnswerServer.plain(AnswerServer.linked());
    private final ProxyServer proxy = new ProxyServer();

    RoutesTest() throws Exception {}

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.make(folder, "CN=localhost,O=Example");
    }

    @AfterEach
    void close() throws IOException {
        secure.close();
        plain.close();
        proxy.close();
    }

    private static String dial(ConsoleAddress address, Route route) throws ConsoleException {
        ConnectRequest request = new ConnectRequest(address, Secret.NONE, 60, route);
        Channel inputs = new Channel(ChannelType.INPUTS.code(), 0);
        Link link = new Dialer(request)
                .open(Link.wanted(inputs, 1, Capabilities.NONE), Deadline.in(PATIENCE));
        link.transport().close();
        return link.name();
    }

    private static ConsoleException fails(ConsoleAddress address, Route route) {
        return assertThrows(ConsoleException.class, () -> dial(address, route));
    }

    private ConsoleAddress address(String host, int port, int tlsPort) {
        return new ConsoleAddress("spice", host, port, tlsPort, Map.of());
    }

    private ConsoleAddress tls(String host) {
        return address(host, 0, secure.port());
    }

    private static Route trusting(String subject) {
        return Route.DIRECT.with(new Trust(certificate.pem(), subject));
    }

    private Route through(String proxyText) {
        return trusting(SUBJECT).withDefault(HttpProxy.parse(proxyText));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void trustsWhomTheGivenAuthorityHasSigned() throws ConsoleException {
        assertEquals("inputs", dial(tls("localhost"), trusting("")));
    }

    @Test
    void trustsNobodyElse() {
        ConsoleException e = fails(tls("localhost"), Route.DIRECT);
        assertEquals(Kind.SECURITY, e.kind());
        assertTrue(e.getMessage().contains("not trusted"), e.getMessage());
        assertFalse(e.getMessage().contains("Exception"), e.getMessage());
    }

    @Test
    void wantsTheNameOfTheHostInTheCertificate() {
        ConsoleException e = fails(tls("127.0.0.1"), trusting(""));
        assertEquals(Kind.SECURITY, e.kind());
        assertTrue(e.getMessage().contains("127.0.0.1"), e.getMessage());
    }

    @Test
    void takesASubjectInPlaceOfTheName() throws ConsoleException {
        assertEquals("inputs", dial(tls("127.0.0.1"), trusting(SUBJECT)));
        ConsoleException e = fails(tls("localhost"), trusting("O=Example,CN=other"));
        assertEquals(Kind.SECURITY, e.kind());
        assertTrue(e.getMessage().contains("expected O=Example,CN=other"), e.getMessage());
        assertEquals(Kind.SECURITY,
                fails(tls("127.0.0.1"), Route.DIRECT.with(new Trust("", SUBJECT))).kind());
    }

    @Test
    void saysThatACertificateIsNone() {
        Route route = Route.DIRECT.with(new Trust("-----BEGIN nonsense", ""));
        assertTrue(fails(tls("localhost"), route).getMessage().contains("no certificate in PEM"));
        assertTrue(fails(tls("localhost"), trusting("nonsense")).getMessage().contains("KEY=value"));
    }

    @Test
    void goesToTheSecurePortWhenThePlainOneIsRefused() throws Exception {
        assertEquals("inputs", dial(address("localhost", freePort(), secure.port()), trusting("")));
    }

    @Test
    void goesToTheSecurePortWhenTheChannelNeedsThat() throws Exception {
        byte[] refusal = LinkReply.refused(LinkError.NEED_SECURED).frame();
        try (AnswerServer strict = AnswerServer.plain(refusal)) {
            assertEquals("inputs", dial(address("localhost", strict.port(), secure.port()), trusting("")));
        }
    }

    @Test
    void keepsSecureChannelsFromPlainPorts() throws Exception {
        Trust trust = new Trust(certificate.pem(), "");
        Route route = new Route(HttpProxy.NONE, trust, Set.of("inputs"), Set.of());
        assertEquals("inputs", dial(address("localhost", plain.port(), secure.port()), route));
        ConsoleException e = fails(address("localhost", plain.port(), 0), route);
        assertTrue(e.getMessage().contains("no port for TLS, which the inputs channel"), e.getMessage());
        byte[] refusal = LinkReply.refused(LinkError.NEED_UNSECURED).frame();
        try (AnswerServer open = AnswerServer.secured(certificate, refusal)) {
            fails(address("localhost", plain.port(), open.port()), route);
        }
        assertEquals(0, plain.connections());
    }

    @Test
    void passesTheHostToTheProxyAsItStands() throws ConsoleException {
        String token = "pvespiceproxy:6991bb86:207:node::19b9";
        proxy.leadTo(secure.port());
        assertEquals("inputs", dial(address(token, 0, 61000), through("http://localhost:" + proxy.port())));
        assertEquals("CONNECT " + token + ":61000 HTTP/1.0", proxy.request().lines().findFirst().orElse(""));
        assertFalse(proxy.request().contains("Authorization"));
    }

    @Test
    void tellsTheProxyWhoTheUserIs() throws ConsoleException {
        proxy.leadTo(plain.port());
        String text = "http://ad%40min:s3cr%3At@127.0.0.1:" + proxy.port();
        assertEquals("inputs", dial(address("::1", 5900, 0), through(text)));
        assertTrue(proxy.request().startsWith("CONNECT [::1]:5900 HTTP/1.0\r\n"));
        // ad@min:s3cr:t
        assertTrue(proxy.request().contains("Proxy-Authorization: Basic YWRAbWluOnMzY3I6dA==\r\n"));
    }

    @Test
    void saysWhatTheProxyRefuses() {
        String text = "http://user:s3cret@127.0.0.1:" + proxy.port();
        proxy.answer("HTTP/1.1 407 Authentication Required\r\n\r\n");
        ConsoleException e = fails(address("h", 5900, 0), through(text));
        assertEquals(Kind.AUTHENTICATION, e.kind());
        assertFalse(e.getMessage().contains("s3cret"));
        proxy.answer("HTTP/1.1 503 Service Unavailable\r\n\r\n");
        assertTrue(fails(address("h", 5900, 0), through(text)).getMessage()
                .contains("does not lead to h:5900 (503 Service Unavailable)"));
        proxy.answer("SSH-2.0-x\r\n\r\n");
        assertTrue(fails(address("h", 5900, 0), through(text)).getMessage().contains("not answer in HTTP"));
        proxy.answer("HTTP/1.1 200 OK\r\n");
        assertTrue(
                fails(address("h", 5900, 0), through(text)).getMessage().contains("closed the connection"));
        proxy.answer("HTTP/1.1 200 OK\r\n" + "x".repeat(HttpTunnel.MAX_HEAD));
        assertTrue(fails(address("h", 5900, 0), through(text)).getMessage().contains("has no end"));
    }

    @Test
    void saysThatTheProxyIsNotThere() throws Exception {
        int port = freePort();
        ConsoleException e = fails(address("h", 5900, 0), through("127.0.0.1:" + port));
        assertTrue(e.getMessage().startsWith("the proxy 127.0.0.1:" + port + " refuses"), e.getMessage());
    }

    @Test
    void sendsNoNameThatIsNone() throws Exception {
        proxy.leadTo(secure.port());
        dial(address("a:token", 0, 61000), through("127.0.0.1:" + proxy.port()));
        assertEquals("", secure.serverName());
        dial(tls("localhost"), trusting(""));
    }

    /** Says nothing itself: a proxy that is connected and silent is waited for until the deadline. */
    @Test
    void givesUpOnASilentProxy() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            ConnectRequest request = new ConnectRequest(
                    address("h", 5900, 0), Secret.NONE, 60, through("127.0.0.1:" + silent.getLocalPort()));
            Dialer dialer = new Dialer(request);
            Channel main = new Channel(ChannelType.MAIN.code(), 0);
            ConsoleException e = assertThrows(ConsoleException.class, () -> dialer.open(
                    Link.wanted(main, 0, Capabilities.NONE), Deadline.in(Duration.ofMillis(300))));
            assertTrue(e.getMessage().contains("does not answer"), e.getMessage());
            try (Socket accepted = silent.accept()) {
                assertTrue(accepted.isConnected());
            }
        }
    }
}
