package org.watchglass.spice.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.cert.CertificateException;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostSubjectTest {
    /** Java's text has the last entry first. */
    private static final X500Principal NODE =
            new X500Principal("CN=node.example, O=Proxmox Virtual Environment, OU=PVE Cluster Node");

    @ParameterizedTest
    @ValueSource(strings = {
        "OU=PVE Cluster Node,O=Proxmox Virtual Environment,CN=node.example",
        "OU=PVE Cluster Node, O=Proxmox Virtual Environment, CN=node.example",
        "organizationalUnitName=PVE Cluster Node,organizationName=Proxmox Virtual Environment,"
                + "commonName=node.example",
        "OU=pve cluster  node,O=PROXMOX Virtual Environment,CN=Node.Example"
    })
    void matchesInTheOrderOfTheCertificate(String given) throws CertificateException {
        assertEquals(HostSubject.parse(given), HostSubject.of(NODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CN=node.example,O=Proxmox Virtual Environment,OU=PVE Cluster Node", "CN=node.example",
        "OU=PVE Cluster Node,O=Proxmox Virtual Environment,CN=node.example,C=AT",
        "OU=PVE Cluster Node,O=Proxmox Virtual Environment,CN=other.example",
        "O=PVE Cluster Node,O=Proxmox Virtual Environment,CN=node.example"
    })
    void differsInAnythingElse(String given) throws CertificateException {
        assertNotEquals(HostSubject.parse(given), HostSubject.of(NODE));
    }

    @Test
    void readsEscapes() throws CertificateException {
        X500Principal subject = new X500Principal("CN=a\\\\b, O=\"Red Hat, Inc.\"");
        assertEquals(HostSubject.parse("O=Red Hat\\, Inc.,CN=a\\\\b"), HostSubject.of(subject));
    }

    @Test
    void knowsMailAddresses() throws CertificateException {
        X500Principal subject = new X500Principal("EMAILADDRESS=root@node.example, CN=node");
        assertEquals(HostSubject.parse("CN=node,emailAddress=root@node.example"), HostSubject.of(subject));
        assertNotEquals(HostSubject.parse("CN=node,emailAddress=x@node.example"), HostSubject.of(subject));
    }

    @Test
    void refusesWhatIsNoList() {
        assertThrows(CertificateException.class, () -> HostSubject.parse("node.example"));
    }
}
