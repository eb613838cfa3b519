/** An example: a recorder of one's own, a picture for each frame. See {@code docs/recorder-plugins.md}. */
@NonNullByDefault
package org.watchglass.example.png;

import org.eclipse.jdt.annotation.NonNullByDefault;
