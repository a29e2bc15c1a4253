package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

    @TempDir
    private Path folder;

    private Path card;

    @BeforeEach
    void anEdition() {
        Path out = folder.resolve("edition");
        Run run = Run.onRuritania("forecast", "--horizon", "1", "--out", out.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        card = out.resolve("run.json");
    }

    @Test
    void theSameRunIsTheSameToTheByte() {
        Run run = reproduce();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("identical: forecast.arrow, forecast.csv\n");
    }

    @Test
    void anotherInputIsNamedAsTheCause() throws IOException {
        Files.writeString(card.resolveSibling("forecast.csv"), "changed");
        Files.delete(card.resolveSibling("forecast.arrow"));
        assertThat(reproduce().err()).contains("HW209", "forecast.arrow", "changed by hand");

        Files.writeString(card, Files.readString(card).replaceFirst("\"sha256\" : \"....", "\"sha256\" : \"zzzz"));
        Run run = reproduce();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("HW209", "likely causes: data ", "was zzzz");
    }

    @Test
    void aCardOfNoFolderCannotBeReproduced() throws IOException {
        Files.writeString(card, Files.readString(card).replace("\"--out\"", "\"--seed\""));

        assertThat(reproduce().err()).contains("HW708", "without --out");
    }

    private Run reproduce() {
        return Run.onRuritania("reproduce", card.toString());
    }
}
