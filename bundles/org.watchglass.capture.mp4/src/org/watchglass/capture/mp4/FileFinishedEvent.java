package org.watchglass.capture.mp4;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For Java Flight Recorder. */
@Name("org.watchglass.FileFinished")
@Label("File Finished")
@Category("Watchglass")
@Description("A video was made a plain MP4 and forced to the disk.")
@StackTrace(false)
final class FileFinishedEvent extends Event {
    @Label("File")
    String file = "";

    @Label("Pictures")
    int pictures;

    @Label("Bytes")
    @DataAmount
    long bytes;
}
