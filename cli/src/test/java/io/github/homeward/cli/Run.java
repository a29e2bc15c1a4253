package io.github.homeward.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * One run of the command.
 *
 * @param exitCode what the process would end with
 * @param bytes standard output
 * @param err standard error
 */
record Run(int exitCode, byte[] bytes, String err) {

    static Run of(Supplier<Engine> engine, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Main(engine, out, err).run(args);
        return new Run(exitCode, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /** Standard output as text. */
    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
