package org.watchglass.ui.notices;

/** The part that shows a console. UI thread. */
public interface NoticeSource {
    /** What the user knows the console by. */
    String title();

    /** Whether the user sees its status line: then there is no need to say anything twice. */
    boolean isInFront();

    /** At the user's wish. */
    void bringToFront();
}
