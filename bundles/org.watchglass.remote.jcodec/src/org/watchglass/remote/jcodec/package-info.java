/** H.264 streams of consoles, decoded by JCodec: as a service that consoles find by themselves. */
@NonNullByDefault
package org.watchglass.remote.jcodec;

import org.eclipse.jdt.annotation.NonNullByDefault;
