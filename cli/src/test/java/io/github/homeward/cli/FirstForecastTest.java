package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that the README quotes; {@code docs/run-tutorial.sh} runs it outside this build. */
class FirstForecastTest {

    @TempDir
    private Path classes;

    @Test
    void theExampleCompilesWithoutAWarning() {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Path source = Documents.root().resolve("examples/first-forecast/src/main/java/example/FirstForecast.java");
        String classPath = System.getProperty("java.class.path");
        String[] arguments = {
            "-proc:none",
            "--release",
            "17",
            "-Xlint:all,-path,-classfile",
            "-cp",
            classPath,
            "-d",
            classes.toString(),
            source.toString()
        };

        int result = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments);

        assertThat(messages.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(result).isZero();
        assertThat(classes.resolve("example/FirstForecast.class")).exists();
    }
}
