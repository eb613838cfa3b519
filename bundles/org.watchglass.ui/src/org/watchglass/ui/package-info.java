/** Consoles in the Eclipse workbench: a view, its commands, and nothing that records or speaks a protocol. */
@NonNullByDefault
@Version("1.1.0")
package org.watchglass.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
