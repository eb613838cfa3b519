/**
 * Remote: a display that lives elsewhere, whatever protocol brings it here.
 *
 * <p>A {@link ConsoleProvider} service opens a {@link Console} for a {@link ConsoleAddress}; the console has
 * {@link ConsoleDisplay displays}, which hand frames to whoever is attached. Front ends and recorders call
 * this; providers implement it. Nothing here starts threads or names a protocol.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.remote;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
