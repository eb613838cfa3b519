package org.watchglass.ui.saved;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.Secret;

/** Virtual machines as libvirt describes them: {@code virsh dumpxml}, or a file that holds several. */
public final class DomainXml {
    /** More machines are no description of one host. */
    public static final int MAX_DOMAINS = 1000;

    private static final int NOWHERE = -1;

    private final XMLStreamReader xml;
    private final List<Domain> found = new ArrayList<>();
    private int depth;
    private int domainDepth = NOWHERE;
    private int graphicsDepth = NOWHERE;
    private String name = "";
    private Graphics graphics = Graphics.NONE;

    /**
     * A machine.
     *
     * @param address empty if there is a problem
     * @param password {@link Secret#NONE} if none is in the file
     * @param problem why it cannot be connected to, in one line; empty if it can
     */
    public record Domain(String name, String address, Secret password, String problem) {}

    /** Its display, as the file says it. */
    private record Graphics(String port, String tlsPort, String listen, String listenType, Secret password) {
        static final Graphics NONE = new Graphics("", "", "", "", Secret.NONE);

        /** What is told beside it counts where it says nothing itself. */
        Graphics listeningAt(String address, String type) {
            return new Graphics(port, tlsPort, listen.isEmpty() ? address : listen,
                    listenType.isEmpty() ? type : listenType, password);
        }
    }

    private DomainXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Not for the UI thread.
     *
     * @throws IOException with one line for the user
     */
    public static List<Domain> parse(InputStream in) throws IOException {
        try {
            return new DomainXml(HostileXml.reader(in.readNBytes(HostileXml.MAX_BYTES + 1))).domains();
        } catch (XMLStreamException e) {
            throw new IOException(HostileXml.line(e), e);
        }
    }

    private List<Domain> domains() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            switch (HostileXml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        if (found.isEmpty()) {
            throw new IOException(Messages.noDomain);
        }
        return found;
    }

    private void begin(String element) throws XMLStreamException, IOException {
        depth++;
        if (domainDepth == NOWHERE) {
            beginOutside(element);
        } else if (element.equals("name") && depth == domainDepth + 1) {
            name = xml.getElementText();
            // That was read up to its end.
            depth--;
        } else if (element.equals("graphics") && attribute("type").equals("spice")) {
            graphicsDepth = depth;
            graphics = new Graphics(attribute("port"), attribute("tlsPort"), attribute("listen"), "",
                    new Secret(attribute("passwd")));
        } else if (element.equals("listen") && depth == graphicsDepth + 1) {
            graphics = graphics.listeningAt(attribute("address"), attribute("type"));
        }
    }

    private void beginOutside(String element) throws IOException {
        if (element.equals("domain")) {
            if (found.size() == MAX_DOMAINS) {
                throw new IOException(Messages.tooLarge);
            }
            domainDepth = depth;
            name = "";
            graphics = Graphics.NONE;
        }
    }

    private void end() {
        if (depth == graphicsDepth) {
            graphicsDepth = NOWHERE;
        }
        if (depth == domainDepth) {
            domainDepth = NOWHERE;
            found.add(domain());
        }
        depth--;
    }

    private Domain domain() {
        String shown = Entry.clean(name);
        if (graphics == Graphics.NONE) {
            return new Domain(shown, "", Secret.NONE, Messages.noSpice);
        }
        if (graphics.listenType.equals("socket") || graphics.listenType.equals("none")) {
            return new Domain(shown, "", Secret.NONE, Messages.noPort);
        }
        try {
            int port = port(graphics.port);
            int tlsPort = port(graphics.tlsPort);
            if (port + tlsPort == 0) {
                return new Domain(shown, "", Secret.NONE, Messages.notRunning);
            }
            ConsoleAddress address = new ConsoleAddress(
                    port > 0 ? "spice" : "spice+tls", host(graphics.listen), port, tlsPort, Map.of());
            // What is shown of it must be all of it: some hosts are tokens, and others are no hosts.
            boolean whole = ConsoleAddress.parse(address.toString()).equals(address);
            return whole ? new Domain(shown, address.toString(), graphics.password, "")
                    : new Domain(shown, "", Secret.NONE, Messages.strangeAddress);
        } catch (IllegalArgumentException e) {
            return new Domain(shown, "", Secret.NONE, Messages.strangeAddress);
        }
    }

    /** 0 if libvirt has chosen none yet. */
    private static int port(String text) {
        return text.isEmpty() || text.equals("-1") ? 0 : Integer.parseInt(text);
    }

    /** A server that listens everywhere is reached here too. */
    private static String host(String listen) {
        return switch (listen) {
            case "", "0.0.0.0", "::" -> "localhost";
            default -> listen;
        };
    }

    private String attribute(String wanted) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, wanted), "");
    }
}
