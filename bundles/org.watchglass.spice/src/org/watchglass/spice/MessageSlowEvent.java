package org.watchglass.spice;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For Java Flight Recorder. One object serves all messages of a thread: nothing is allocated for one. */
@Name("org.watchglass.MessageSlow")
@Label("Channel Message Slow")
@Category("Watchglass")
@Description("A channel's message took long: until there was room for it, or to be drawn.")
@StackTrace(false)
final class MessageSlowEvent extends Event {
    @Label("Channel")
    String channel = "";

    @Label("Message")
    String message = "";

    @Label("Waited for Room")
    @Description("The reader waited, and the server with it; otherwise the drawing worker was busy with it.")
    boolean waited;

    @Label("Bytes")
    int bytes;
}
