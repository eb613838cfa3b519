/** Opus, decoded by Concentus: as a service that consoles find by themselves. */
@NonNullByDefault
package org.watchglass.remote.concentus;

import org.eclipse.jdt.annotation.NonNullByDefault;
