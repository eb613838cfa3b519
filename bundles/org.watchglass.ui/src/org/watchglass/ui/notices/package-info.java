/** What the user is told of consoles that are not in front, in a small window of its own. */
@NonNullByDefault
package org.watchglass.ui.notices;

import org.eclipse.jdt.annotation.NonNullByDefault;
