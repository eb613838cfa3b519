package org.watchglass.cli;

import org.watchglass.capture.TrafficRules;
import picocli.CommandLine.Option;

/** What {@code record} says of the console's traffic. */
final class TrafficOptions {
    private static final long GIGABYTE = 1_000_000_000;

    @Option(names = "--no-pcap", description = "Do not record what goes over the connections.")
    private boolean noPcap;

    @Option(
            names = "--pcap-max-size",
            paramLabel = "SIZE",
            converter = FileOptions.Bytes.class,
            description = {
                "Room for traffic.pcapng, traffic-2.pcapng and so on together: the oldest is deleted when"
                        + " there would be more; 1M or more, 0 for no limit (default: 1G)"
            })
    private long maxSize = GIGABYTE;

    @Option(
            names = "--include-keys",
            description = {
                "Keep key presses and the clipboard in traffic.pcapng, which are overwritten with zeros"
                        + " otherwise. Passwords never are in it."
            })
    private boolean includeKeys;

    /** @throws CommandException as wrong usage */
    TrafficRules rules() throws CommandException {
        if (noPcap) {
            return TrafficRules.NONE;
        }
        if (maxSize != 0 && maxSize < TrafficRules.LEAST) {
            throw new CommandException(ExitCode.USAGE, "--pcap-max-size: expected 1M or more, or 0", null);
        }
        return new TrafficRules(true, maxSize == 0 ? TrafficRules.NO_LIMIT : maxSize, includeKeys);
    }
}
