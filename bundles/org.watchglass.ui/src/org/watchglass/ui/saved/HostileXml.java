package org.watchglass.ui.saved;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from anywhere: it is read from memory, brings no document type, and reaches for nothing outside. */
final class HostileXml {
    /** What we are given is a few pages of text. */
    static final int MAX_BYTES = 4 << 20;

    private HostileXml() {}

    static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        if (bytes.length > MAX_BYTES) {
            throw new XMLStreamException(Messages.tooLarge);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException(Messages.outside);
        });
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /** The next event; one of a document type is refused. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException(Messages.outside);
        }
        return event;
    }

    /** One line about what is wrong. */
    static String line(XMLStreamException e) {
        return e.getLocation() == null
                ? String.valueOf(e.getMessage())
                : Messages.bind(Messages.notXml, e.getLocation().getLineNumber());
    }
}
