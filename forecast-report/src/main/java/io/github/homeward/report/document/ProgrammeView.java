package io.github.homeward.report.document;

import io.github.homeward.programme.Analogues;
import io.github.homeward.programme.Assumed;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import io.github.homeward.programme.Stage;
import io.github.homeward.report.page.Names;
import io.github.homeward.report.page.ProgrammeRow;
import io.github.homeward.report.page.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A programme that sells or is to come. Vehicle, wheel and status are words of files; maker and model names for
 * reading.
 *
 * @param start first day on sale, or null
 * @param end last month on sale, or null
 * @param targetPerMonth the goal in force at first; NaN where none is known
 * @param like earlier programmes that stand in for a goal
 */
public record ProgrammeView(
        String id,
        String node,
        String origin,
        String originLabel,
        String maker,
        String model,
        String vehicle,
        String wheel,
        String status,
        @Nullable String start,
        @Nullable String end,
        double targetPerMonth,
        List<Year> years,
        List<Likeness> like,
        List<String> sources) {

    private static final int MOST_LIKENESSES = 5;

    /** Copies the lists. */
    public ProgrammeView {
        years = List.copyOf(years);
        like = List.copyOf(like);
        sources = List.copyOf(sources);
    }

    /**
     * A year ahead, before drivers.
     *
     * @param supply the most that capacities allow; NaN where none binds
     * @param backlog orders that wait at its end
     */
    public record Year(
            int year,
            double months,
            double planPerMonth,
            double attainment,
            double demand,
            double supply,
            double backlog,
            double volume,
            String boundBy,
            List<String> assumed) {

        /** Copies the list. */
        public Year {
            assumed = List.copyOf(assumed);
        }
    }

    /** An earlier programme, its weight, and the vehicles a month it was launched with. */
    public record Likeness(String id, double share, double perMonth) {}

    static ProgrammeView of(Outlook outlook, LocalDate cutoff, Names names) {
        Programme programme = outlook.programme();
        List<String> assumed =
                Assumed.of(outlook, cutoff).stream().map(Words::of).toList();
        boolean likened = programme.goals().isEmpty();
        List<Analogues.Analogue> analogues = likened ? outlook.expected().analogues() : List.of();
        return new ProgrammeView(
                programme.id(),
                programme.node().id(),
                programme.origin(),
                names.origin(programme.origin()),
                names.maker(programme.maker()),
                programme.model(),
                Words.of(programme.vehicle()),
                Words.of(programme.wheel().side()),
                Words.of(Stage.of(programme, cutoff)),
                Objects.toString(programme.start(), null),
                Objects.toString(programme.end(), null),
                likened ? Double.NaN : programme.goals().get(0).perMonth(),
                outlook.years().stream().map(year -> year(year, assumed)).toList(),
                analogues.stream()
                        .limit(MOST_LIKENESSES)
                        .map(one -> new Likeness(one.programme(), one.weight(), one.rate()))
                        .toList(),
                programme.sourceIds());
    }

    private static Year year(Outlook.Year year, List<String> assumed) {
        return new Year(
                year.year(),
                year.months(),
                ProgrammeRow.rate(year),
                year.attainment(),
                year.unconstrained(),
                supply(year),
                year.waiting(),
                year.constrained(),
                Words.of(year.constraint()),
                assumed);
    }

    static double supply(Outlook.Year year) {
        return Double.isInfinite(year.most()) ? Double.NaN : year.most();
    }
}
