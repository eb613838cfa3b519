package org.watchglass.capture.mp4;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** For Java Flight Recorder. */
@Name("org.watchglass.PictureEncoded")
@Label("Picture Encoded")
@Category("Watchglass")
@Description("A picture was coded as H.264.")
@StackTrace(false)
final class PictureEncodedEvent extends Event {
    @Label("Width")
    int width;

    @Label("Height")
    int height;

    @Label("Key Frame")
    boolean key;

    @Label("Bytes")
    @DataAmount
    int bytes;

    @Label("Age")
    @Description("From the hand-over of the newest frame in it until it was coded.")
    @Timespan(Timespan.NANOSECONDS)
    long age;
}
