/** The view of saved connections: its tree, its dialogs, and the commands for what is selected. UI thread. */
@NonNullByDefault
package org.watchglass.ui.consoles;

import org.eclipse.jdt.annotation.NonNullByDefault;
