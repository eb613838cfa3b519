package org.watchglass.ui.player;

import java.util.List;
import org.watchglass.mp4.Mark;

/**
 * What is known of a video at one moment.
 *
 * @param duration in ticks of 1/90000 s
 * @param picture the number of the picture that was decoded last, from 0; -1 while there is none
 * @param pictures how many there are
 * @param growing whether somebody writes to it
 * @param finished whether it was finalised
 * @param damaged whether that picture could not be decoded
 */
public record FilmFacts(
        long duration, int picture, int pictures, boolean growing, boolean finished, boolean damaged,
        List<Mark> marks) {
    static final FilmFacts NONE = new FilmFacts(0, -1, 0, false, true, false, List.of());

    public FilmFacts {
        marks = List.copyOf(marks);
    }
}
