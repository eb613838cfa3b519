/** What the console widget does better with functions of Windows: exact keys. */
@NonNullByDefault
package org.watchglass.swt.win32;

import org.eclipse.jdt.annotation.NonNullByDefault;
