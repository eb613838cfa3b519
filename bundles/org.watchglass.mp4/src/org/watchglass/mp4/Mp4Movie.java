package org.watchglass.mp4;

/**
 * What a file holds.
 *
 * @param finished whether it is a plain MP4; if not, it is being recorded or was interrupted, and plays all
 *     the same, but not to the last byte in every player
 * @param samples every sample whose bytes are wholly in the file
 */
public record Mp4Movie(boolean finished, VideoTrack track, SampleTable samples) {}
