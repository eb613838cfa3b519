package org.watchglass.spice.connection;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ChannelDetails;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.Capability;
import org.watchglass.spice.wire.link.CommonCapability;
import org.watchglass.spice.wire.link.DisplayCapability;
import org.watchglass.spice.wire.link.InputsCapability;
import org.watchglass.spice.wire.link.MainCapability;
import org.watchglass.spice.wire.link.PlaybackCapability;
import org.watchglass.spice.wire.link.RecordCapability;

/** What a connection knows of itself. Any thread. */
record ConnectionDetails(
        Link link, ChannelTraffic traffic, Replies replies, MessageWriter outgoing, @Nullable Loss loss) {
    private static final int MAX_TEXT = 300;

    ChannelDetails with(boolean open) {
        @Nullable ChannelType type = ChannelType.of(link.channel().type());
        return new ChannelDetails(link.name(), open, traffic.received(type), traffic.sent(type), figures(),
                facts(kind(type)), List.of(), List.of());
    }

    private SortedMap<String, Long> figures() {
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("bytes_received", traffic.bytes());
        figures.put("ack_window", replies.window());
        figures.put("unacknowledged", replies.unacknowledged());
        figures.put("waiting_to_be_sent", (long) outgoing.waiting());
        return figures;
    }

    private SortedMap<String, String> facts(Capability[] kind) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("encrypted", link.isSecure() ? "yes" : "no");
        facts.put("client_common_capabilities", names(link.wanted().common(), CommonCapability.values()));
        facts.put("client_capabilities", names(link.wanted().specific(), kind));
        facts.put("server_common_capabilities", names(link.reply().common(), CommonCapability.values()));
        facts.put("server_capabilities", names(link.reply().specific(), kind));
        Loss how = loss;
        if (how != null) {
            facts.put("lost", cut(how.reason()));
            facts.put("error", how.error());
        }
        return facts;
    }

    private static Capability[] kind(@Nullable ChannelType type) {
        return type == null ? new Capability[0]
                : switch (type) {
                    case MAIN -> MainCapability.values();
                    case DISPLAY -> DisplayCapability.values();
                    case INPUTS -> InputsCapability.values();
                    case PLAYBACK -> PlaybackCapability.values();
                    case RECORD -> RecordCapability.values();
                    default -> new Capability[0];
                };
    }

    /** The words too: a peer may have more than we have names for. */
    private static String names(Capabilities all, Capability[] kind) {
        return cut(all.names(kind) + " = " + all);
    }

    private static String cut(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "..." : text;
    }
}
