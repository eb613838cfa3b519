package org.watchglass.ui.traffic;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;

/** A message in words, and byte by byte. */
final class MessageText {
    private static final int LINE = 16;

    private MessageText() {}

    static String of(TrafficRow row, double seconds) {
        String direction = switch (row.direction()) {
            case FROM_SERVER -> Messages.fromServer;
            case TO_SERVER -> Messages.toServer;
        };
        StringBuilder text = new StringBuilder();
        text.append(NLS.bind(Messages.detailsTitle,
                new Object[] {row.name(), Integer.toString(row.type()), row.channel(), direction}));
        text.append(NLS.bind(Messages.detailsFacts,
                new Object[] {Long.toString(row.serial()), time(seconds), Integer.toString(row.size())}));
        dump(row.head(), text);
        if (row.size() > row.head().length) {
            text.append(NLS.bind(Messages.detailsMore, row.size() - row.head().length));
        }
        return text.toString();
    }

    static String time(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }

    private static void dump(byte[] bytes, StringBuilder text) {
        for (int start = 0; start < bytes.length; start += LINE) {
            int end = Math.min(bytes.length, start + LINE);
            text.append(String.format(Locale.ROOT, "%04x ", start));
            for (int i = start; i < start + LINE; i++) {
                text.append(i < end ? String.format(Locale.ROOT, " %02x", bytes[i]) : "   ");
            }
            String letters = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
            text.append("  ").append(letters.replaceAll("[^\\x20-\\x7E]", ".")).append('\n');
        }
    }
}
