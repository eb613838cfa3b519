/**
 * Images: what stands behind the image pointers of drawing messages, and the codecs.
 *
 * <p>{@link EncodedImage} is what was on the wire; {@link ImageDecoder} makes a {@link DecodedImage} of it.
 * The decoders are pure functions of their input and of the caches given to them; they start no threads.
 * Every size is checked before memory is allocated, and hostile input ends in a
 * {@link org.watchglass.spice.wire.ProtocolException}.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.spice.wire.image;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
