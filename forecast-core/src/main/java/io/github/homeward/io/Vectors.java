package io.github.homeward.io;

import java.util.function.Function;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/** Memory for Arrow vectors: one limited allocator for each file, closed and thereby checked for leaks. */
final class Vectors {

    private Vectors() {}

    /**
     * Runs work that needs vectors.
     *
     * @throws IllegalStateException if the work succeeded but left a vector open
     */
    static <T> T within(long limit, Function<BufferAllocator, T> work) {
        BufferAllocator allocator = new RootAllocator(limit);
        T result;
        try {
            result = work.apply(allocator);
        } catch (RuntimeException | Error failure) {
            closeAfter(failure, allocator);
            throw failure;
        }
        allocator.close();
        return result;
    }

    /** Arrow's readers drop buffers when they fail half-way; the failure itself matters more than that. */
    private static void closeAfter(Throwable failure, BufferAllocator allocator) {
        try {
            allocator.close();
        } catch (IllegalStateException leak) {
            failure.addSuppressed(leak);
        }
    }
}
