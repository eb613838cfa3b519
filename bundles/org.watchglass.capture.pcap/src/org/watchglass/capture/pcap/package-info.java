/**
 * Traffic as a file that Wireshark opens: messages inside made-up TCP, Ethernet and IPv4 in pcapng.
 *
 * <p>{@link PcapSinkFactory} opens sinks and owns their threads; a {@link PcapWorker} alone touches the files
 * of one. This is the only bundle that uses Pcap4J, of which it uses the builders of packets and nothing that
 * captures.
 */
@NonNullByDefault
package org.watchglass.capture.pcap;

import org.eclipse.jdt.annotation.NonNullByDefault;
