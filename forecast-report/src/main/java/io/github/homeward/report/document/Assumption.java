package io.github.homeward.report.document;

import io.github.homeward.report.page.Words;
import io.github.homeward.scenario.LeverState;
import io.github.homeward.scenario.Levers;
import io.github.homeward.spi.Status;
import java.util.Comparator;
import java.util.List;

/**
 * An input of the years ahead.
 *
 * @param meaning one sentence
 * @param status the weakest of its values': {@code known}, {@code projected} or {@code assumed}
 * @param min lowest value that a scenario may set
 * @param max highest
 */
public record Assumption(
        String id,
        String meaning,
        String unit,
        String status,
        double min,
        double max,
        List<YearValue> values,
        List<String> sources) {

    /** Copies the lists. */
    public Assumption {
        values = List.copyOf(values);
        sources = List.copyOf(sources);
    }

    /** Of every lever that is not a programme's: those are in the table of programmes. */
    static List<Assumption> of(Levers levers) {
        return levers.all().stream()
                .filter(lever -> !(lever.subject() instanceof LeverState.Subject.OfProgramme))
                .map(Assumption::of)
                .toList();
    }

    private static Assumption of(LeverState lever) {
        return new Assumption(
                lever.id(),
                lever.meaning(),
                lever.unit(),
                lever.base().stream()
                        .map(LeverState.Base::status)
                        .max(Comparator.naturalOrder())
                        .map(Words::of)
                        .orElse(Words.of(Status.ASSUMED)),
                lever.min(),
                lever.max(),
                lever.base().stream()
                        .map(base -> new YearValue(base.year(), base.value()))
                        .toList(),
                lever.base().stream()
                        .flatMap(base -> base.sourceIds().stream())
                        .distinct()
                        .toList());
    }
}
