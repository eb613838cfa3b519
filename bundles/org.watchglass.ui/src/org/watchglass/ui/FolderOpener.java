package org.watchglass.ui;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/** A service that shows folders to the user, in place of the program that the desktop has for them. */
@ConsumerType
@FunctionalInterface
public interface FolderOpener {
    /** On the UI thread: must not wait. Returns false if it cannot. */
    boolean open(Path folder);
}
