/**
 * Video: decoders for what servers send as video.
 *
 * <p>A {@link VideoDecoderFactory} is a service of whoever knows a codec; a console's provider announces
 * those codecs that there is one for, and makes a {@link VideoDecoder} for each stream.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.remote.video;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
