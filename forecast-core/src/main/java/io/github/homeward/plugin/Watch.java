package io.github.homeward.plugin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs foreign code on a thread of its own, for so long and no longer. Whatever it throws, even that memory has run
 * out, ends there. A thread that never comes back cannot be ended in Java: it is interrupted, then left behind as a
 * daemon.
 */
public record Watch(PluginLimits limits) {

    /** How long threads that the plugin has started may take to end after it has answered. */
    private static final Duration GRACE = Duration.ofMillis(200);

    /**
     * Asks foreign code.
     *
     * @param loader class loader of the plugin, for libraries that ask the thread for it
     * @throws PluginFault if it throws, is late, or leaves threads behind
     */
    public <T extends @Nullable Object> T ask(ClassLoader loader, Callable<T> question) throws PluginFault {
        ThreadGroup group = new ThreadGroup("plugin");
        FutureTask<T> task = new FutureTask<>(question);
        Thread thread = new Thread(group, task, "plugin");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            T answer = task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
            thread.join();
            checkNothingRuns(group);
            return answer;
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new PluginFault(
                    "no answer within " + seconds(),
                    "let its rules end: they are arithmetic on a few facts; a slow machine may be given more time");
        } catch (ExecutionException failed) {
            throw fault(Objects.requireNonNull(failed.getCause()));
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a plugin was asked", stopped);
        }
    }

    private String seconds() {
        long millis = limits.time().toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    private static PluginFault fault(Throwable thrown) {
        if (thrown instanceof PluginFault fault) {
            return fault;
        }
        return new PluginFault("failed: " + Failure.of(thrown), PluginFault.fixOf(thrown));
    }

    private static void checkNothingRuns(ThreadGroup group) throws InterruptedException, PluginFault {
        Thread[] left = running(group);
        for (Thread thread : left) {
            thread.join(GRACE.toMillis());
        }
        left = running(group);
        if (left.length > 0) {
            Arrays.stream(left).forEach(Thread::interrupt);
            throw new PluginFault(
                    "left threads running: "
                            + Arrays.stream(left)
                                    .map(Thread::getName)
                                    .sorted()
                                    .limit(3)
                                    .collect(Collectors.joining(", ")),
                    "start no threads: the engine spreads the work itself");
        }
    }

    private static Thread[] running(ThreadGroup group) {
        Thread[] found = new Thread[group.activeCount() + 1];
        return Arrays.copyOf(found, group.enumerate(found));
    }
}
