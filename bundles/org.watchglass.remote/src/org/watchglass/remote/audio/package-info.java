/**
 * Audio: who plays or stores what a guest sounds like, and decoders for what servers send.
 *
 * <p>An {@link AudioSink} is a service of whoever wants the sound; a console's provider opens an {@link
 * AudioTrack} at each of them when the guest begins to play. An {@link AudioDecoderFactory} is a service of
 * whoever knows a codec; a provider announces those codecs that there is one for.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.remote.audio;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
