package org.watchglass.recorder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Constants;
import org.watchglass.capture.FrameSinkFactory;

/** The factories that are there, best first. Belongs to the recorder's thread. */
final class SinkFactories {
    private record Entry(FrameSinkFactory factory, String format, int ranking, long id) {}

    private static final Comparator<Entry> BEST_FIRST =
            Comparator.comparingInt(Entry::ranking).reversed().thenComparingLong(Entry::id);

    private final List<Entry> entries = new ArrayList<>();

    void add(FrameSinkFactory factory, Map<String, ?> properties) {
        String format =
                properties.get(FrameSinkFactory.FORMAT) instanceof String name ? name
                        : factory.getClass().getName();
        int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
        long id = properties.get(Constants.SERVICE_ID) instanceof Long number ? number : 0;
        entries.add(new Entry(factory, format, ranking, id));
        entries.sort(BEST_FIRST);
    }

    void remove(FrameSinkFactory factory) {
        entries.removeIf(entry -> entry.factory() == factory);
    }

    Set<String> formats() {
        TreeSet<String> formats = new TreeSet<>();
        entries.forEach(entry -> formats.add(entry.format()));
        return formats;
    }

    /** All factories, best first. */
    List<FrameSinkFactory> all() {
        return entries.stream().map(Entry::factory).toList();
    }

    /** The best factory for a format. */
    @Nullable
    FrameSinkFactory best(String format) {
        for (Entry entry : entries) {
            if (entry.format().equals(format)) {
                return entry.factory();
            }
        }
        return null;
    }
}
