/**
 * The messages of the display channel.
 *
 * <p>{@link DisplayMessage#read} reads a message and hands it to a {@link DisplayMessage.Handler}; a handler
 * that does not know an operation gets it as {@code onOther} and may count it by its name.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.spice.wire.display;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
