/**
 * Sound: what the messages of a playback channel do to those who want the guest's sound.
 *
 * <p>A {@link Playback} belongs to the channel's reader, which never waits for anybody who plays: decoding
 * and handing over is done by a thread of its own, behind a bounded queue. What cannot be played is reported
 * as a gap, by name.
 */
@NonNullByDefault
package org.watchglass.spice.audio;

import org.eclipse.jdt.annotation.NonNullByDefault;
