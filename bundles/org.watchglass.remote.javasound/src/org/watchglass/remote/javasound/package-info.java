/** The sound of consoles on this machine's loudspeakers, by Java Sound: off until somebody turns it on. */
@NonNullByDefault
package org.watchglass.remote.javasound;

import org.eclipse.jdt.annotation.NonNullByDefault;
