/** Recordings on the disk: what there is, what state it is in, and what can be done with it. */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.ui.recordings;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
