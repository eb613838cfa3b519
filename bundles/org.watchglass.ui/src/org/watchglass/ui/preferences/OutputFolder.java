package org.watchglass.ui.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

/**
 * A folder that files are written into, which need not be there.
 *
 * @param path absolute
 * @param project the folder that it must not lead out of; null if the user has chosen it
 */
public record OutputFolder(Path path, @Nullable Path project) {
    /** One that the user has chosen. */
    public static OutputFolder chosen(Path path) {
        return new OutputFolder(path.toAbsolutePath(), null);
    }

    /**
     * As a project names it, which may be somebody else's: a place inside of it, and nothing that a system
     * could take for another one. The disk is not asked.
     *
     * @param name with {@code /}, which all systems understand
     * @return null if it is no such place
     */
    static @Nullable OutputFolder inside(Path project, String name) {
        try {
            Path given = Path.of(name.strip());
            Path path = project.resolve(given).normalize();
            // Lists of folders are lines.
            boolean plain = name.chars().noneMatch(Character::isISOControl);
            boolean relative = given.getRoot() == null && !name.isBlank();
            boolean within = plain && relative && path.startsWith(project.normalize());
            return within ? new OutputFolder(path, project) : null;
        } catch (InvalidPathException e) {
            return null; // no name of a folder, here
        }
    }

    public boolean isProjects() {
        return project != null;
    }

    /** A folder in it. */
    public OutputFolder resolve(String name) {
        return new OutputFolder(path.resolve(name), project);
    }

    /**
     * The path, once it is sure that no link in it leads out of the project. Asks the disk: not for the UI
     * thread.
     *
     * @throws IOException with one line for the user
     */
    public Path checked() throws IOException {
        Path around = project;
        if (around != null && !existing().startsWith(around.toRealPath())) {
            throw new IOException(NLS.bind(Messages.leadsOut, path));
        }
        return path;
    }

    /** What there is of it, with all links followed. */
    private Path existing() throws IOException {
        Path there = path;
        for (Path above = there; above != null; above = above.getParent()) {
            there = above;
            if (Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
        }
        try {
            return there.toRealPath();
        } catch (IOException e) {
            throw new IOException(NLS.bind(Messages.leadsOut, path), e); // a link to where nothing is
        }
    }
}
