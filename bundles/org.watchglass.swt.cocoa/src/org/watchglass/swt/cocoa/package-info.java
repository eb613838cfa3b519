/** What the console widget does better with functions of macOS: exact keys. */
@NonNullByDefault
package org.watchglass.swt.cocoa;

import org.eclipse.jdt.annotation.NonNullByDefault;
