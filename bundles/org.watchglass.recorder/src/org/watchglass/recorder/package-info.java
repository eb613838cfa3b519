/**
 * The recorder: joins consoles to sinks, opens the next file when one ends, counts, and keeps the capture
 * directory.
 *
 * <p>A provider: found as a {@link org.watchglass.capture.Recorder} service. Everything in here runs on one
 * thread, {@code recorder}, but for what its Javadoc says otherwise.
 */
@NonNullByDefault
package org.watchglass.recorder;

import org.eclipse.jdt.annotation.NonNullByDefault;
