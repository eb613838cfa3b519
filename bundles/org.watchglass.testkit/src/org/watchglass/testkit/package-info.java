/**
 * Test kit: fakes, pictures compared, foreign tools called. For tests only; no product contains it.
 *
 * <p>What a recording shows is always asked of tools that are not ours: ffprobe and ffmpeg.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.testkit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
