/**
 * Keyboards as they are sold in some countries, and which keys of them type a text.
 *
 * <p>The tables are resources beside this package, a line for each level of each row. Nothing here starts
 * threads or knows a console.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.remote.keyboard;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
