package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.plugin.Destinations;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note is for people: whatever it says, a programme is read the same. */
class NotesLawTest {

    private static final List<ProgrammeStatement> REAL =
            Destinations.bundled().facts().programmes();

    @ParameterizedTest
    @ValueSource(strings = {"1995-12-31", "2010-03-31", "2017-12-31", "2026-03-31"})
    void takingTheWordsOutOfNotesOrPuttingOthersInMovesNoProgramme(LocalDate cutoff) {
        List<Programme> asWritten = at(cutoff, note -> note);

        assertThat(asWritten).isNotEmpty();
        assertThat(at(cutoff, note -> "")).isEqualTo(asWritten);
        assertThat(at(cutoff, note -> "whole plant, all markets; " + note)).isEqualTo(asWritten);
    }

    private static List<Programme> at(LocalDate cutoff, UnaryOperator<String> notes) {
        List<ProgrammeStatement> said = REAL.stream()
                .map(one -> new ProgrammeStatement(
                        one.programmeId(),
                        one.maker(),
                        one.model(),
                        one.origin(),
                        one.vehicle(),
                        one.steering(),
                        one.knownOn(),
                        one.kind(),
                        one.figure(),
                        one.from(),
                        one.to(),
                        one.movesTo(),
                        one.sourceId(),
                        notes.apply(one.note())))
                .toList();
        return Programmes.at(cutoff, said, SignsOfLife.NONE, Steering.RIGHT);
    }
}
