/** The console in a real workbench: real events, and the pixels that come of them. */
@NonNullByDefault
package org.watchglass.ui.tests;

import org.eclipse.jdt.annotation.NonNullByDefault;
