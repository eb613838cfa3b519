package org.watchglass.recorder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Constants;
import org.watchglass.capture.FrameSinkFactory;

/**
 * The factories that are there, best first. Belongs to the recorder's thread.
 *
 * @param <F> what they are
 */
final class SinkFactories<F> {
    private record Entry<F>(F factory, String format, int ranking, long id) {}

    private static final Comparator<Entry<?>> BEST_FIRST =
            Comparator.<Entry<?>>comparingInt(Entry::ranking).reversed().thenComparingLong(Entry::id);

    private final List<Entry<F>> entries = new ArrayList<>();

    void add(F factory, Map<String, ?> properties) {
        String format =
                properties.get(FrameSinkFactory.FORMAT) instanceof String name ? name
                        : Objects.requireNonNull(factory).getClass().getName();
        int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
        long id = properties.get(Constants.SERVICE_ID) instanceof Long number ? number : 0;
        entries.add(new Entry<>(factory, format, ranking, id));
        entries.sort(BEST_FIRST);
    }

    void remove(F factory) {
        entries.removeIf(entry -> entry.factory() == factory);
    }

    Set<String> formats() {
        TreeSet<String> formats = new TreeSet<>();
        entries.forEach(entry -> formats.add(entry.format()));
        return formats;
    }

    /** All factories, best first. */
    List<F> all() {
        return entries.stream().map(Entry::factory).toList();
    }

    /** The best of all. */
    @Nullable
    F best() {
        return entries.isEmpty() ? null : entries.get(0).factory();
    }

    /** The best factory for a format. */
    @Nullable
    F best(String format) {
        for (Entry<F> entry : entries) {
            if (entry.format().equals(format)) {
                return entry.factory();
            }
        }
        return null;
    }
}
