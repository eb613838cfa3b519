package org.watchglass.capture;

import java.util.SortedMap;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service for figures that somebody else measures, and that belong into {@code session.json}: how long the
 * user interface was busy, for example. Any number of them may come and go at run time.
 */
@ConsumerType
@FunctionalInterface
public interface SessionFigures {
    /**
     * As of now, by their names in the file, which end with the unit. Any thread; must not block.
     */
    SortedMap<String, Long> figures();
}
