package org.watchglass.ui.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.ui.saved.DomainXml.Domain;

class DomainXmlTest {
    private static List<Domain> parse(String xml) throws IOException {
        return DomainXml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Domain one(String graphics) throws IOException {
        return parse("<domain type='kvm'><name>vm</name><devices>" + graphics + "</devices></domain>").get(0);
    }

    private static String failure(String xml) {
        return String.valueOf(assertThrows(IOException.class, () -> parse(xml)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "port='5900'                                                     | spice://localhost:5900",
        "port='5900' listen='0.0.0.0'                                    | spice://localhost:5900",
        "port='5900' tlsPort='5901' listen='10.0.0.7'      | spice://10.0.0.7:5900?tls-port=5901",
        "port='-1' tlsPort='5901' listen='vm.example.org'                | spice+tls://vm.example.org:5901",
        "port='5900' tlsPort='-1' listen='fe80::1'                       | spice://[fe80::1]:5900"
    })
    void readsWhereTheDisplayIs(String attributes, String address) throws IOException {
        Domain domain = one("<graphics type='spice' " + attributes + "/>");
        assertEquals("vm " + address + " ", domain.name() + " " + domain.address() + " " + domain.problem());
        assertEquals(address, ConsoleAddress.parse(domain.address()).toString());
    }

    @Test
    void readsWhatLibvirtWrites() throws IOException {
        Domain domain = parse("""
                <?xml version="1.0"?>
                <domain type='kvm' id='3' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
                  <name>build <![CDATA[& test]]></name>
                  <metadata><x:a xmlns:x="urn:x"><name>not this</name></x:a></metadata>
                  <devices>
                    <graphics type='vnc' port='5999' listen='127.0.0.1'/>
                    <graphics type='spice' port='5910' autoport='yes' listen='192.168.1.5' passwd='s3cret'>
                      <listen type='address' address='192.168.1.5'/>
                      <image compression='off'/>
                    </graphics>
                  </devices>
                </domain>
                """).get(0);
        assertEquals("build & test", domain.name());
        assertEquals("spice://192.168.1.5:5910", domain.address());
        assertFalse(domain.password().isEmpty());
        assertFalse(domain.toString().contains("s3cret"));
    }

    @Test
    void takesTheAddressFromTheListenElement() throws IOException {
        assertEquals("spice://10.1.1.1:5900", one("<graphics type='spice' port='5900'>"
                + "<listen type='address' address='10.1.1.1'/></graphics>").address());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<graphics type='vnc' port='5900'/>                              | no SPICE display",
        "<graphics type='spice' autoport='yes'/>                         | while it runs",
        "<graphics type='spice' port='-1' autoport='yes'/>               | while it runs",
        "<graphics type='spice'><listen type='socket' socket='/x'/></graphics> | no port",
        "<graphics type='spice'><listen type='none'/></graphics>         | no port",
        "<graphics type='spice' port='many'/>                            | address",
        "<graphics type='spice' port='70000'/>                           | address",
        "<graphics type='spice' port='5900' listen='u:p@h/x?y'/>         | address",
        "<graphics type='spice' port='5900' listen='two words'/>         | address"
    })
    void saysWhyAMachineCannotBeConnectedTo(String graphics, String problem) throws IOException {
        Domain domain = one(graphics);
        assertEquals("", domain.address());
        assertTrue(domain.problem().contains(problem), domain.problem());
    }

    @Test
    void readsSeveralMachines() throws IOException {
        String vm = "<domain><name>%s</name><graphics type='spice' port='%d'/></domain>";
        List<Domain> found = parse("<all>" + vm.formatted("a", 5900) + vm.formatted("b", 5901) + "</all>");
        assertEquals(List.of("a", "b"), found.stream().map(Domain::name).toList());
        assertEquals("spice://localhost:5901", found.get(1).address());
    }

    @Test
    void readsNothingFromOutside(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
        String xml = "<!DOCTYPE domain [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
                + "<domain><name>&x;</name><graphics type='spice' port='5900'/></domain>";
        assertFalse(failure(xml).contains("s3cret"));
        assertFalse(failure("<!DOCTYPE domain SYSTEM '" + secret.toUri() + "'><domain/>").isEmpty());
    }

    @Test
    void expandsNoEntities() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a").append(i).append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        assertFalse(failure(xml + "]><domain><name>&a29;</name></domain>").isEmpty());
    }

    @Test
    void refusesWhatIsNotXmlInOneLine() {
        assertEquals("It is not XML as it should be, line 2", failure("<domain>\n<name>x</domain>"));
        assertTrue(failure("not XML").contains("line 1"));
        assertTrue(failure("").contains("line"));
        assertTrue(failure("<network/>").contains("virsh dumpxml"));
    }

    @Test
    void readsNoMoreThanAFewPages() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> DomainXml.parse(endless))
                .getMessage()).contains("too large"));
        assertTrue(failure("<all>" + "<domain/>".repeat(DomainXml.MAX_DOMAINS + 1) + "</all>")
                .contains("too large"));
    }

    @Test
    void followsNoDepth() throws IOException {
        int depth = 100_000;
        String xml = "<d>".repeat(depth) + "<domain><name>deep</name></domain>" + "</d>".repeat(depth);
        assertEquals("deep", parse(xml).get(0).name());
    }
}
