/** The stand-alone application: one window, which shows consoles. */
@NonNullByDefault
package org.watchglass.app;

import org.eclipse.jdt.annotation.NonNullByDefault;
