package org.watchglass.capture;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What a recorder makes is its user's alone: attributes for that, none where the system does not know such.
 */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** As {@link java.nio.file.Files#createFile} takes them. */
    public static FileAttribute<?>[] file() {
        return attributes("rw-------");
    }

    /** As {@link java.nio.file.Files#createDirectory} takes them. */
    public static FileAttribute<?>[] directory() {
        return attributes("rwx------");
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
