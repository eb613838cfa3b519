/** The handbook: pages made of {@code docs/}, for the help of an Eclipse and for a browser. */
@NonNullByDefault
package org.watchglass.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
