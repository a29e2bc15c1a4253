package io.github.homeward.report.live;

import io.github.homeward.report.page.Words;
import io.github.homeward.scenario.LeverState;
import io.github.homeward.scenario.Levers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lever as controls need it.
 *
 * @param programme id of the programme whose property it is, or null
 * @param property the property's word, or null
 * @param values base value of each year ahead; empty for a date
 * @param date base value of a date, or null
 * @param status of the first base value
 */
record LeverView(
        String id,
        String unit,
        String meaning,
        double min,
        double max,
        @Nullable String programme,
        @Nullable String property,
        List<Double> values,
        boolean isDate,
        @Nullable String date,
        String status) {

    static List<LeverView> of(Levers levers) {
        return levers.all().stream().map(LeverView::of).toList();
    }

    private static LeverView of(LeverState lever) {
        LeverState.Base first = lever.base().get(0);
        LeverState.Subject.OfProgramme of =
                lever.subject() instanceof LeverState.Subject.OfProgramme programme ? programme : null;
        return new LeverView(
                lever.id(),
                lever.unit(),
                lever.meaning(),
                lever.min(),
                lever.max(),
                of == null ? null : of.programme().id(),
                of == null ? null : of.property().word(),
                lever.isDate()
                        ? List.of()
                        : lever.base().stream().map(LeverState.Base::value).toList(),
                lever.isDate(),
                Objects.toString(first.date(), null),
                Words.of(first.status()));
    }
}
