/**
 * Crash-safe MP4 for one H.264 video track: a writer whose file plays at every moment, a reader, a repair.
 *
 * <p>While it is written, a file is a fragmented MP4 (ISO/IEC 14496-12, 8.8):
 *
 * <pre>
 *     ftyp
 *     free           16 bytes, reserved for the last step
 *     moov           describes the track, holds no samples
 *     moof mdat      a fragment: what was shown in about half a second
 *     moof mdat
 *     ...
 * </pre>
 *
 * <p>Finishing appends a second {@code moov} that lists all samples, forces it to disk, and only then turns
 * {@code free} into the 64-bit header of one {@code mdat} that swallows the first {@code moov} and all
 * fragments. The result is a plain MP4 and no byte of video was moved:
 *
 * <pre>
 *     ftyp
 *     mdat           one box over everything that was written before
 *     moov           all samples
 * </pre>
 *
 * <p>A {@link org.watchglass.mp4.Mark} becomes a chapter in that {@code moov}; until then it lies in a file
 * beside, {@code NAME.marks}.
 *
 * <p>Whatever is interrupted, and wherever, whole fragments stay playable. {@link
 * org.watchglass.mp4.Fragmenter} makes the pieces, {@link org.watchglass.mp4.HybridMp4Writer} is the file,
 * and neither needs the other: the same pieces can go to a network or a replay buffer. All times are in ticks
 * of 1/90000 s.
 *
 * <p>A change of the picture's size in mid-recording needs nothing from this package: parameter sets travel
 * in the samples, before each key frame. The sizes in {@code tkhd} and {@code avc1}, and {@code avcC}, stay
 * those of the first picture; players follow the samples.
 *
 * <p>Nothing here starts threads or is safe for use by several. Bytes that are read are not trusted: every
 * size is checked against the file and against a limit before memory is taken.
 */
@NonNullByDefault
@Version("1.2.0")
package org.watchglass.mp4;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
