/**
 * The console widget: a {@link ConsoleCanvas} shows one display of a console and sends keys and pointer to
 * the guest.
 *
 * <p>It knows pixels and SWT, and no workbench. What one platform does better (exact keys, painting without
 * copies) comes from a fragment, as a {@link Toolkit}.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.swt;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
