/**
 * Consoles that outlive their connections: who listens to them, records them or types on them goes on when
 * the server comes back.
 *
 * <p>A front end wraps the console that it has opened into a {@link LastingConsole}, and runs a {@link
 * Reconnector} on a thread of its own. Nothing here starts threads.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.remote.lasting;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
