package org.watchglass.mp4;

/**
 * What was found in a file, and where its writing can go on.
 *
 * @param shell where the box starts that becomes the {@code mdat}; -1 if there is none
 * @param next where the next fragment goes: behind the last whole sample if the file is merely cut there, at
 *     its end if something damaged follows, which may still be worth something to somebody
 * @param cutMedia where the {@code mdat} starts whose last samples are missing; -1 if none is
 */
record FileScan(Mp4Movie movie, long shell, long next, long cutMedia) {
    static final long NONE = -1;
}
