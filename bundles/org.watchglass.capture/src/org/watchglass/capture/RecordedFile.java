package org.watchglass.capture;

import java.nio.file.Path;
import java.time.Duration;

/**
 * One file, or one folder of files, that a sink has written and ended.
 *
 * @param path absolute; it need not exist if nothing was ever shown
 * @param complete false if the sink could not finish in time or failed: playable, but shorter than what was
 *     shown
 */
public record RecordedFile(Path path, SinkProgress progress, Duration duration, boolean complete) {}
