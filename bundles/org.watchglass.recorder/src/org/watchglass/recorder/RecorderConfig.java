package org.watchglass.recorder;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator can set. Changes apply to the next recording. */
@ObjectClassDefinition(
        id = RecorderConfig.PID,
        name = "Watchglass recorder",
        description = "How consoles are recorded, whatever the format.")
public @interface RecorderConfig {
    String PID = "org.watchglass.recorder";

    @AttributeDefinition(name = "Megabytes to leave free",
            description = "Nothing is recorded while the disk has less room; 0 fills it up.")
    int min_free_megabytes() default 500;

    @AttributeDefinition(name = "Last seconds in memory",
            description = "What a console has shown before a report; 0 keeps nothing.")
    int replay_seconds() default 60;

    @AttributeDefinition(name = "Megabytes for that",
            description = "Of coded video, for each console.")
    int replay_megabytes() default 64;

    @AttributeDefinition(name = "Megabytes for the traffic of that time",
            description = "Of messages, for each console; 0 keeps none.")
    int replay_traffic_megabytes() default 50;

    @AttributeDefinition(name = "Megabytes for all consoles",
            description = "Of both, what all consoles together may keep;"
                    + " up to as much again while events are held.")
    int replay_total_megabytes() default 256;
}
