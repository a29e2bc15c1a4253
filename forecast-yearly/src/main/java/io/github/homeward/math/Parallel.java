package io.github.homeward.math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Independent pieces of work on a given number of threads; results come in the order of the pieces. */
public final class Parallel {

    private Parallel() {}

    /**
     * Computes {@code work} for 0 to {@code count - 1}.
     *
     * @param count number of pieces
     * @param threads threads to use; with one, everything runs in the caller
     * @param work must not depend on the order of the pieces
     * @return one result a piece, in order
     */
    public static <T> List<T> map(int count, int threads, IntFunction<T> work) {
        List<T> results = new ArrayList<>(count);
        if (threads <= 1 || count <= 1) {
            for (int i = 0; i < count; i++) {
                results.add(work.apply(i));
            }
            return results;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, count), Parallel::daemon);
        try {
            List<Callable<T>> pieces = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int piece = i;
                pieces.add(() -> work.apply(piece));
            }
            for (Future<T> result : pool.invokeAll(pieces)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while computing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "homeward-worker");
        thread.setDaemon(true);
        return thread;
    }
}
