/** What the user can set, in pages of the workbench; where it is a recorder's, as OSGi configuration too. */
@NonNullByDefault
package org.watchglass.ui.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
