package org.watchglass.mp4;

import java.util.List;

/**
 * What a file holds.
 *
 * @param finished whether it is a plain MP4; if not, it is being recorded or was interrupted, and plays all
 *     the same, but not to the last byte in every player
 * @param samples every sample whose bytes are wholly in the file
 * @param missing how many more the file lists, so that it must have been longer once
 * @param marks the chapters, in order, in ticks since the first sample; of a file that is not finished, those
 *     that lie beside it
 */
public record Mp4Movie(boolean finished, VideoTrack track, SampleTable samples, int missing,
        List<Mark> marks) {
    public Mp4Movie {
        marks = List.copyOf(marks);
    }

    Mp4Movie withMarks(List<Mark> others) {
        return new Mp4Movie(finished, track, samples, missing, others);
    }
}
