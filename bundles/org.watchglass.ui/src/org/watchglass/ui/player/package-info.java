/**
 * A player for recordings, in an editor: decodes and reads on threads of its own, and shows what it has
 * through the console's widget.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.ui.player;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
