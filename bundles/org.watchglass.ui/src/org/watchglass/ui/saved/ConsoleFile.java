package org.watchglass.ui.saved;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The tree of saved connections as a file: {@code <consoles version="1">} with {@code <folder>} and
 * {@code <console>} in it. Whoever finds it there finds all of it.
 */
final class ConsoleFile {
    private static final String VERSION = "1";
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_DEPTH = 32;

    private final Path file;

    ConsoleFile(Path file) {
        this.file = file;
    }

    /** The file is none that this program has written. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenException(String message) {
            super(message);
        }
    }

    /** A file that is not there is an empty tree. */
    Folder read() throws IOException, BrokenException {
        if (!Files.exists(file)) {
            return Folder.EMPTY_ROOT;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(HostileXml.MAX_BYTES + 1);
            XMLStreamReader xml = HostileXml.reader(bytes);
            xml.nextTag();
            if (!xml.getLocalName().equals("consoles") || !VERSION.equals(attribute(xml, "version"))) {
                throw new BrokenException("it is not a list of consoles, version " + VERSION);
            }
            return new Folder("", "", new Reading(xml).entries(0));
        } catch (XMLStreamException e) {
            throw new BrokenException(HostileXml.line(e));
        }
    }

    private static final class Reading {
        private final XMLStreamReader xml;
        private final Set<String> ids = new HashSet<>();

        Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        /** Up to the end of the element that holds them. */
        List<Entry> entries(int depth) throws XMLStreamException, BrokenException {
            List<Entry> found = new ArrayList<>();
            while (HostileXml.next(xml) != XMLStreamConstants.END_ELEMENT) {
                if (xml.isStartElement()) {
                    found.add(entry(depth));
                }
            }
            return found;
        }

        private Entry entry(int depth) throws XMLStreamException, BrokenException {
            String kind = xml.getLocalName();
            String id = attribute(xml, "id");
            String name = attribute(xml, "name");
            if (ids.size() == MAX_ENTRIES || depth == MAX_DEPTH) {
                throw new BrokenException("it has too many entries");
            }
            if (id.isEmpty() || !ids.add(id)) {
                throw new BrokenException("the entry '" + Entry.clean(name) + "' has no id of its own");
            }
            if (kind.equals("folder")) {
                return new Folder(id, name, entries(depth + 1));
            }
            if (!kind.equals("console")) {
                throw new BrokenException("there are entries in it that are not known");
            }
            SavedConsole console = new SavedConsole(id, name, attribute(xml, "address"),
                    new ConsoleOptions(attribute(xml, "size"), flag("fit"), flag("record")));
            entries(depth + 1);
            return console;
        }

        private boolean flag(String name) {
            return attribute(xml, name).equals("true");
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    /** In place of a broken one. */
    Path keepAside() throws IOException {
        for (int number = 1;; number++) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken-" + number);
            if (!Files.exists(aside)) {
                return Files.move(file, aside);
            }
        }
    }

    /** The file is the old one or the new one, whole, whatever happens. */
    void write(Folder root) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        // Readable by nobody else, where the file system knows that.
        Path part = Files.createTempFile(folder, ".consoles-", ".part");
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(bytes(root));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static byte[] bytes(Folder root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("consoles");
            xml.writeAttribute("version", VERSION);
            for (Entry entry : root.entries()) {
                write(entry, xml, "\n    ");
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Entry entry, XMLStreamWriter xml, String newLine) throws XMLStreamException {
        xml.writeCharacters(newLine);
        if (entry instanceof SavedConsole console) {
            xml.writeEmptyElement("console");
            writeName(entry, xml);
            xml.writeAttribute("address", console.address());
            xml.writeAttribute("size", console.options().size());
            xml.writeAttribute("fit", Boolean.toString(console.options().fit()));
            xml.writeAttribute("record", Boolean.toString(console.options().record()));
        } else if (entry instanceof Folder folder) {
            xml.writeStartElement("folder");
            writeName(entry, xml);
            for (Entry inner : folder.entries()) {
                write(inner, xml, newLine + "    ");
            }
            xml.writeCharacters(newLine);
            xml.writeEndElement();
        }
    }

    private static void writeName(Entry entry, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute("id", entry.id());
        xml.writeAttribute("name", entry.name());
    }
}
