/** What the console widget does better with GTK's own functions: exact keys, and painting without copies. */
@NonNullByDefault
package org.watchglass.swt.gtk;

import org.eclipse.jdt.annotation.NonNullByDefault;
