/** What goes over the active console's connections, message by message. */
@NonNullByDefault
package org.watchglass.ui.traffic;

import org.eclipse.jdt.annotation.NonNullByDefault;
