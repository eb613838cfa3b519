package org.watchglass.capture.mp4;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator can set. Changes apply to the next file. */
@ObjectClassDefinition(
        id = Mp4Config.PID,
        name = "Watchglass MP4 recorder",
        description = "How displays are recorded as H.264 video in MP4 files.")
public @interface Mp4Config {
    String PID = "org.watchglass.capture.mp4";

    @AttributeDefinition(name = "Frames that may wait",
            description = "2 or more; a full queue merges frames.")
    int queue_frames() default 8;

    @AttributeDefinition(name = "Megabytes that may wait",
            description = "Per display; one frame more in the worst case.")
    int queue_megabytes() default 32;

    @AttributeDefinition(name = "Quality",
            description = "H.264 QP: 0 is best and largest, 51 smallest; 20 is crisp text.")
    int qp() default 20;

    @AttributeDefinition(name = "Seconds between key frames",
            description = "How far apart points to jump to are.")
    int key_frame_seconds() default 5;

    @AttributeDefinition(name = "Pointer", description = "Whether the guest's pointer is part of the video.")
    boolean pointer() default true;
}
