/**
 * The MP4 recorder: frames become H.264, and H.264 a file that plays at every moment.
 *
 * <p>A provider: found as a {@link org.watchglass.capture.FrameSinkFactory} service. It owns the executor
 * that its sinks work on; encoder and file of a sink are reachable from that sink's worker alone.
 */
@NonNullByDefault
package org.watchglass.capture.mp4;

import org.eclipse.jdt.annotation.NonNullByDefault;
