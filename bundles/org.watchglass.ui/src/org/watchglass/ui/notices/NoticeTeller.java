package org.watchglass.ui.notices;

/** Takes what has happened to one console. UI thread. */
@FunctionalInterface
public interface NoticeTeller {
    /** @param text one line, of any length */
    void tell(NoticeKind kind, String text);
}
