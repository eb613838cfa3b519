package org.watchglass.ui.traffic;

import java.util.Locale;

/**
 * Which messages are shown.
 *
 * @param channel name of the only one that is shown; empty for all
 * @param text that stands in the message's name or its channel's, whatever the case; words are joined by
 *     "and", one that begins with a minus must not be there
 */
record TrafficFilter(String channel, String text) {
    static final TrafficFilter ALL = new TrafficFilter("", "");

    TrafficFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    boolean shows(TrafficRow row) {
        if (!channel.isEmpty() && !channel.equals(row.channel())) {
            return false;
        }
        if (text.isEmpty()) {
            return true;
        }
        String line = (row.channel() + ' ' + row.name()).toLowerCase(Locale.ROOT);
        for (String word : text.split("\\s+")) {
            boolean unwanted = word.length() > 1 && word.startsWith("-");
            if (line.contains(unwanted ? word.substring(1) : word) == unwanted) {
                return false;
            }
        }
        return true;
    }
}
