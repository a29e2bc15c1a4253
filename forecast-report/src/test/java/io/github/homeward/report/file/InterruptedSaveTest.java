package io.github.homeward.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own is told to end while it writes. */
@Tag("slow")
class InterruptedSaveTest {

    @TempDir
    private Path folder;

    @Test
    void aSignalInTheMiddleLeavesTheOldFilesAndNoHalfOnes() throws Exception {
        Files.writeString(folder.resolve("forecast.csv"), "old");
        Files.writeString(folder.resolve("run.json"), "old card");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(writer.getInputStream().read()).isEqualTo('w');

        writer.destroy();

        assertThat(writer.waitFor()).isNotZero();
        assertThat(folder.resolve("forecast.csv")).hasContent("old");
        assertThat(folder.resolve("run.json")).hasContent("old card");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    /** Writes half of the second file, says so, and waits. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) {
            Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
            files.put("forecast.csv", out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
            files.put("run.json", out -> {
                out.write("half".getBytes(StandardCharsets.UTF_8));
                out.flush();
                say();
                while (true) {
                    LockSupport.park();
                }
            });
            OutputFolder.ofRun(Path.of(args[0]), true).save(files);
        }

        private static void say() {
            try {
                System.out.write("writing\n".getBytes(StandardCharsets.UTF_8));
                System.out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
