/** How the console that was used last is doing, in the window's status line. */
@NonNullByDefault
package org.watchglass.ui.trim;

import org.eclipse.jdt.annotation.NonNullByDefault;
