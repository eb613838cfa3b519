package org.watchglass.spice.wire;

/** A message as one line of a log. */
public final class MessageLine {
    private static final int MAX_DETAIL = 120;

    private MessageLine() {}

    /**
     * Formats {@code direction channel type size NAME  detail}, for example
     * {@code << display  304    68 DRAW_COPY  0,0 1024x768}.
     *
     * @param size bytes of the body
     * @param detail {@link Message#detail}; cut, and control characters replaced, for the peer may have
     *     chosen it
     */
    public static String format(Direction direction, Channel channel, int type, int size, String detail) {
        ChannelType known = ChannelType.of(channel.type());
        String label = known == null ? "type " + channel.type() : known.label();
        String name = known == null ? Integer.toString(type) : MessageNames.of(known, direction, type);
        String id = channel.id() == 0 ? label : label + ":" + channel.id();
        String line = String.format("%s %-8s %3d %5d %s", direction.arrow(), id, type, size, name);
        return detail.isEmpty() ? line : line + "  " + printable(detail);
    }

    private static String printable(String text) {
        String cut = text.length() > MAX_DETAIL ? text.substring(0, MAX_DETAIL) + "..." : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
