package org.watchglass.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The services of one kind that are there now; they come and go on any thread.
 *
 * <p>The lock guards {@code offers} and {@code watches}; nothing foreign is called under it.
 */
final class Offers<T> {
    private record Offer<T>(T service, Map<String, Object> properties) {
        int ranking() {
            return properties.get("service.ranking") instanceof Integer ranking ? ranking : 0;
        }
    }

    private record Watch<T>(T service, Runnable left) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Offer<T>> offers = new ArrayList<>();
    private final List<Watch<T>> watches = new ArrayList<>();

    void add(T service, Map<String, Object> properties) {
        lock.lock();
        try {
            offers.add(new Offer<>(service, Map.copyOf(properties)));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void remove(T service) {
        List<Runnable> told = new ArrayList<>();
        lock.lock();
        try {
            offers.removeIf(offer -> offer.service() == service);
            watches.removeIf(watch -> watch.service() == service && told.add(watch.left()));
        } finally {
            lock.unlock();
        }
        told.forEach(Runnable::run);
    }

    /**
     * Runs {@code left} once the service goes, on the thread that takes it away; at once if it has gone
     * already.
     */
    void watch(T service, Runnable left) {
        boolean gone;
        lock.lock();
        try {
            gone = offers.stream().noneMatch(offer -> offer.service() == service);
            if (!gone) {
                watches.add(new Watch<>(service, left));
            }
        } finally {
            lock.unlock();
        }
        if (gone) {
            left.run();
        }
    }

    /**
     * The service of the highest ranking with such properties, waiting for one; null if none came in time.
     */
    @Nullable
    T await(Predicate<Map<String, Object>> wanted, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            Optional<Offer<T>> best = best(wanted);
            while (best.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                best = best(wanted);
            }
            return best.isEmpty() ? null : best.get().service();
        } finally {
            lock.unlock();
        }
    }

    /** The properties of all services that are there. */
    List<Map<String, Object>> properties() {
        lock.lock();
        try {
            return offers.stream().map(Offer::properties).toList();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Offer<T>> best(Predicate<Map<String, Object>> wanted) {
        return offers.stream()
                .filter(offer -> wanted.test(offer.properties()))
                .max(Comparator.comparingInt(Offer::ranking));
    }
}
