package org.watchglass.recorder;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For Java Flight Recorder. One object serves all frames of a sink: nothing is allocated for a frame. */
@Name("org.watchglass.FrameOffered")
@Label("Frame Offered")
@Category("Watchglass")
@Description("The drawing worker has handed a frame over to a recorder, or the recorder was full.")
@StackTrace(false)
final class FrameOfferedEvent extends Event {
    @Label("Display")
    int display;

    @Label("Accepted")
    @Description("False if the frame was merged into one that waits: a drop.")
    boolean accepted;
}
