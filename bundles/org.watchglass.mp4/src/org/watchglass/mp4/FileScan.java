package org.watchglass.mp4;

/**
 * What was found in a file, and where its writing can go on.
 *
 * @param shell where the box starts that becomes the {@code mdat}; -1 if there is none
 * @param whole up to where the file is intact: the end of the last sample that is
 * @param cutMedia where the {@code mdat} starts that is cut at {@code whole}; -1 if none is
 */
record FileScan(Mp4Movie movie, long shell, long whole, long cutMedia) {
    static final long NONE = -1;
}
