/** What only a running framework can show: wiring, and services that come and go. */
@NonNullByDefault
package org.watchglass.osgi;

import org.eclipse.jdt.annotation.NonNullByDefault;
