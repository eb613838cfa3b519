package org.watchglass.capture;

import java.nio.file.Path;

/**
 * Where a packet sink writes.
 *
 * @param directory exists, and is the user's alone; may hold files of an earlier sink of the same recording
 * @param baseName without an extension: {@code traffic}. Further files are {@code traffic-2} and so on; no
 *     name is used twice.
 * @param rules how much room they may take, and what is in them
 */
public record PacketOutput(Path directory, String baseName, TrafficRules rules) {}
