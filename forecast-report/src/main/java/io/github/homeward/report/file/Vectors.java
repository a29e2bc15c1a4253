package io.github.homeward.report.file;

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

    /**
     * Arrow's readers drop buffers when they fail half-way, and closing would then log each of them: the failure
     * itself is what its reader needs to know. What was dropped stays taken until the process ends, at most the
     * limit.
     */
    private static void closeAfter(Throwable failure, BufferAllocator allocator) {
        long dropped = allocator.getAllocatedMemory();
        if (dropped == 0) {
            allocator.close();
        } else {
            failure.addSuppressed(new IllegalStateException(dropped + " bytes of vectors were dropped"));
        }
    }
}
