package org.watchglass.ui.notices;

/** @param text one line for the user, not too long */
record Notice(NoticeSource source, NoticeKind kind, String text) {
    private static final int MAX_LENGTH = 240;

    static Notice of(NoticeSource source, NoticeKind kind, String text) {
        return new Notice(source, kind, clipped(text));
    }

    /** Text may be a server's. */
    static String clipped(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 1) + '\u2026';
    }

    /** Whether the user needs only one of them: the later one. */
    boolean replaces(Notice earlier) {
        return source == earlier.source && kind == earlier.kind
                && (kind != NoticeKind.GAP || text.equals(earlier.text));
    }
}
