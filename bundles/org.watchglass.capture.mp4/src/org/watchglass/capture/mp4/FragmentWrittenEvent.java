package org.watchglass.capture.mp4;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For Java Flight Recorder. */
@Name("org.watchglass.FragmentWritten")
@Label("Fragment Written")
@Category("Watchglass")
@Description("Coded pictures were written to a file: the time is the disk's.")
@StackTrace(false)
final class FragmentWrittenEvent extends Event {
    @Label("File")
    String file = "";

    @Label("Bytes")
    @DataAmount
    int bytes;
}
