package io.github.homeward.report.serve;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Works off one question after the other; few may wait, the others are told so at once. */
final class Worker {

    /** Questions that may wait behind the one that is worked at. */
    static final int WAITING = 4;

    private static final int SECONDS_TO_FINISH = 10;

    private final ThreadPoolExecutor single = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> new Thread(work, "homeward-worker"));

    /**
     * Does the work when its turn comes, and waits for it.
     *
     * @throws HomewardException {@link ErrorCode#BUSY} if too many wait; whatever the work throws
     */
    <T> T work(Callable<T> work) throws Exception {
        Future<T> future;
        try {
            future = single.submit(work);
        } catch (RejectedExecutionException e) {
            throw new HomewardException(
                    ErrorCode.BUSY,
                    "workbench",
                    WAITING + " questions that wait",
                    "fewer at a time",
                    "ask again in a moment",
                    e);
        }
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception mistake) {
                throw mistake;
            }
            throw e;
        }
    }

    /** How many wait now. */
    int waiting() {
        return single.getQueue().size();
    }

    /** Takes nothing more, and lets what is begun come to its end. */
    void close() {
        single.shutdown();
        try {
            if (!single.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                single.shutdownNow();
            }
        } catch (InterruptedException e) {
            single.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
