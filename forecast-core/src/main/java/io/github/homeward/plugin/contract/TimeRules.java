package io.github.homeward.plugin.contract;

import io.github.homeward.plugin.contract.ContractRule.Group;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nothing learned later changes what was said earlier. */
final class TimeRules {

    static final List<ContractRule> ALL = List.of(new ContractRule(
            Group.TIME,
            "no-look-ahead",
            "answers for a cutoff from what was published by then",
            "compute from the view that the rule is given, and keep nothing read before",
            TimeRules::noLookAhead));

    private TimeRules() {}

    private static List<String> noLookAhead(Subject subject) {
        List<String> found = new ArrayList<>();
        for (LocalDate cutoff : cutoffs(subject.cutoff())) {
            Object honest = subject.table(cutoff);
            if (!subject.table(cutoff, without(cutoff)).equals(honest)) {
                found.add("other values at " + cutoff + " once what was published later is removed");
            }
            if (!subject.table(cutoff, garbled(cutoff)).equals(honest)) {
                found.add("other values at " + cutoff + " once what was published later is changed");
            }
        }
        return found;
    }

    /** Old and recent, and the default. */
    private static List<LocalDate> cutoffs(LocalDate latest) {
        return Stream.of(20, 14, 7, 3, 1, 0)
                .map(years -> latest.minusYears(years))
                .toList();
    }

    private static UnaryOperator<FactSheet> without(LocalDate cutoff) {
        return sheet -> altered(sheet, cutoff, facts -> Stream.empty());
    }

    private static UnaryOperator<FactSheet> garbled(LocalDate cutoff) {
        return sheet -> altered(sheet, cutoff, facts -> facts.map(TimeRules::changed));
    }

    private static FactSheet altered(FactSheet sheet, LocalDate cutoff, UnaryOperator<Stream<Fact>> later) {
        Stream<Fact> known = sheet.facts().stream()
                .filter(fact -> !fact.publishedOn().isAfter(cutoff))
                .map(fact -> withoutLaterEnd(fact, cutoff));
        Stream<Fact> unknown =
                sheet.facts().stream().filter(fact -> fact.publishedOn().isAfter(cutoff));
        return new FactSheet(
                sheet.sources(),
                sheet.indicators(),
                Stream.concat(known, later.apply(unknown)).toList(),
                sheet.programmes().stream()
                        .filter(statement -> !statement.knownOn().isAfter(cutoff))
                        .toList());
    }

    private static Fact withoutLaterEnd(Fact fact, LocalDate cutoff) {
        LocalDate to = fact.to();
        return to == null || !to.isAfter(cutoff) ? fact : copy(fact, null, fact.value(), fact.status());
    }

    private static Fact changed(Fact fact) {
        return copy(fact, fact.to(), 17 - 3 * fact.value(), Status.ASSUMED);
    }

    private static Fact copy(Fact fact, @Nullable LocalDate to, double value, Status status) {
        return new Fact(
                fact.indicator(),
                fact.from(),
                to,
                value,
                Math.min(value, fact.low()),
                Math.max(value, fact.high()),
                status,
                fact.publishedOn(),
                fact.sourceIds(),
                fact.note());
    }
}
