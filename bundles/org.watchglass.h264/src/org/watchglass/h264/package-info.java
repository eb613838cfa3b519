/**
 * H.264 video of a screen: an encoder whose cost follows the damage.
 *
 * <p>A recorder creates one {@link org.watchglass.h264.H264Encoder} per stream and feeds it pictures from one
 * thread. Nothing here starts threads, opens files or knows a container; section numbers in comments are
 * those of ITU-T H.264.
 */
@NonNullByDefault
@Version("1.2.0")
package org.watchglass.h264;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
