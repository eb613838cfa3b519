package org.watchglass.ui.consoles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.remote.ConnectionFile;
import org.watchglass.remote.Secret;
import org.watchglass.ui.saved.ConsoleOptions;
import org.watchglass.ui.saved.DomainXml;
import org.watchglass.ui.saved.DomainXml.Domain;
import org.watchglass.ui.saved.Entry;
import org.watchglass.ui.saved.Folder;
import org.watchglass.ui.saved.SavedConsole;

/** Connections out of files: {@code .vv} files of portals, and machines as libvirt describes them. */
final class Imports {
    private static final int NAMED_PROBLEMS = 3;

    private final ConsoleList list;

    Imports(ConsoleList list) {
        this.list = list;
    }

    /** What was found, with passwords that are to be kept, and lines about what was not. */
    private record Found(List<SavedConsole> consoles, List<Secret> passwords, List<String> problems) {
        Found() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(String name, String address, Secret password) {
            consoles.add(new SavedConsole(Entry.freshId(), name, address, ConsoleOptions.NONE));
            passwords.add(password);
        }
    }

    /** UI thread; the files are read in a job. */
    void add(List<Path> files, Folder into, String before) {
        list.background().run(Messages.importing, () -> read(files),
                found -> take(found, into.id(), before), list::say);
    }

    private void take(Found found, String folder, String before) {
        Folder root = list.root();
        for (SavedConsole console : found.consoles()) {
            root = root.adding(console, folder, before);
        }
        list.change(Messages.undoImport, root);
        for (int i = 0; i < found.consoles().size(); i++) {
            list.keepPassword(found.consoles().get(i), found.passwords().get(i));
        }
        if (!found.problems().isEmpty()) {
            list.say(Messages.bind(Messages.imported, found.consoles().size(), line(found.problems())));
        }
    }

    private static String line(List<String> problems) {
        int more = problems.size() - NAMED_PROBLEMS;
        String named = String.join("; ", problems.subList(0, Math.min(problems.size(), NAMED_PROBLEMS)));
        return more > 0 ? named + Messages.bind(Messages.andMore, more) : named;
    }

    private static Found read(List<Path> files) {
        Found found = new Found();
        for (Path file : files) {
            try {
                if (ConnectionFile.isName(file.toString())) {
                    readConnection(file, found);
                } else {
                    readDomains(file, found);
                }
            } catch (IOException | IllegalArgumentException e) {
                found.problems().add(Messages.bind(Messages.named, file.getFileName(), e.getMessage()));
            }
        }
        return found;
    }

    /** The file stays where it is: its certificates, its proxy and its password are not in an address. */
    private static void readConnection(Path file, Found found) throws IOException {
        byte[] bytes;
        try (InputStream in = open(file)) {
            bytes = in.readNBytes(ConnectionFile.MAX_BYTES + 1);
        }
        if (bytes.length > ConnectionFile.MAX_BYTES) {
            throw new IOException(Messages.tooLarge);
        }
        ConnectionFile connection = ConnectionFile.parse(new String(bytes, StandardCharsets.UTF_8));
        String name = file.getFileName().toString().replaceFirst("(?i)\\.vv$", "");
        String title = connection.title();
        found.add(title.isEmpty() ? name : title, file.toAbsolutePath().toString(), Secret.NONE);
        if (connection.oneShot()) {
            found.problems().add(Messages.bind(Messages.named, file.getFileName(), Messages.oneShot));
        }
    }

    private static void readDomains(Path file, Found found) throws IOException {
        try (InputStream in = open(file)) {
            for (Domain domain : DomainXml.parse(in)) {
                if (domain.problem().isEmpty()) {
                    found.add(domain.name(), domain.address(), domain.password());
                } else {
                    found.problems().add(Messages.bind(Messages.named, domain.name(), domain.problem()));
                }
            }
        }
    }

    /** A pipe or a device may have no end and no beginning. */
    private static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(Messages.noFile);
        }
        return Files.newInputStream(file);
    }
}
