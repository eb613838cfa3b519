package org.watchglass.flow;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads that carry the name of their role, so that a thread dump reads like the architecture. */
public final class Threads {
    private static final System.Logger LOG = System.getLogger(Threads.class.getName());

    private Threads() {}

    /** A daemon thread, not yet started. What escapes from {@code body} is logged, once, with the role. */
    public static Thread named(String role, Runnable body) {
        Thread thread = new Thread(body, role);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (dead, failure) -> LOG.log(System.Logger.Level.ERROR, "thread '" + dead.getName() + "' died",
                        failure));
        return thread;
    }

    /** One thread for one role; whoever asked for the executor shuts it down. */
    public static ExecutorService single(String role) {
        return Executors.newSingleThreadExecutor(body -> named(role, body));
    }

    /** One thread that also runs tasks later; delayed tasks are dropped at shutdown. */
    public static ScheduledThreadPoolExecutor scheduled(String role) {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, body -> named(role, body));
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    /** As many threads as there is work, named {@code role-1}, {@code role-2} and so on. */
    public static ExecutorService cached(String role) {
        AtomicInteger made = new AtomicInteger();
        ThreadFactory factory = body -> named(role + "-" + made.incrementAndGet(), body);
        return Executors.newCachedThreadPool(factory);
    }
}
