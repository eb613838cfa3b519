package org.watchglass.ui.notices;

/** What a user who works elsewhere wants to know of a console. */
public enum NoticeKind {
    CONNECTION_LOST,
    /** Nothing is recorded, or less than there was to see. */
    RECORDING_TROUBLE,
    /** Without the user's wish; says where it is. */
    RECORDING_ENDED,
    /** One that nobody has asked for. */
    REPORT,
    /** What became of the last minute, which the user wanted to be saved. */
    LAST_MINUTE,
    /** The server sent what is not shown as it should be. The text is the name of the gap. */
    GAP
}
