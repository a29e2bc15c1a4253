package io.github.homeward.report.file;

import io.github.homeward.input.DataHash;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Sha256;
import java.io.IOException;
import java.nio.file.Path;

/** Fingerprints of files that a planner gives. */
public final class FileHash {

    private FileHash() {}

    /**
     * Name and SHA-256 of a file.
     *
     * @throws HomewardException {@link ErrorCode#FILE_UNREADABLE}
     */
    public static DataHash of(Path path) {
        try {
            return new DataHash(String.valueOf(path.getFileName()), Sha256.of(path));
        } catch (IOException e) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    path.toString(),
                    e.getClass().getSimpleName() + " (" + e.getMessage() + ")",
                    "a file that can be read",
                    "check the path and your permission to read it",
                    e);
        }
    }
}
