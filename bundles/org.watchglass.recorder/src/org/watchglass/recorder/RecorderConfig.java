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
}
