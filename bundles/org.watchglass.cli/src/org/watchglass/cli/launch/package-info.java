/**
 * Starts the OSGi framework and runs the command line in it.
 *
 * <p>These classes are loaded twice: from the class path, where {@link org.watchglass.cli.launch.Main} is the
 * program's entry, and again with the bundle. They use nothing but Java and the framework's own API, and the
 * two copies meet only through a service of a Java type.
 */
@NonNullByDefault
package org.watchglass.cli.launch;

import org.eclipse.jdt.annotation.NonNullByDefault;
