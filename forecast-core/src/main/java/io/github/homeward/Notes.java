package io.github.homeward;

import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.Response;
import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.panel.Contradiction;
import io.github.homeward.panel.Panel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a reader of a forecast from evidence must know. */
final class Notes {

    private Notes() {}

    /**
     * @param collected the date up to which the history was collected
     */
    static List<String> of(Panel panel, BaseForecast forecast, Response response, LocalDate collected) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "?? is what no evidence gives to an origin or a maker; in the years ahead it holds the programmes that"
                        + " nobody has announced yet.");
        notes.add(drivers(response));
        if (panel.monthsKnownOfNextYear() > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%,.0f vehicles of %d are counted already, up to %s: no range goes below.",
                    panel.knownOfNextYear(NodeKey.TOTAL),
                    panel.lastYear() + 1,
                    panel.lastMonth()));
        }
        if (panel.cutoff().isAfter(collected)) {
            notes.add("The evidence was collected up to " + collected + "; what was published later is not in it.");
        }
        for (Contradiction contradiction : panel.contradictions()) {
            notes.add("Yielded to other statements: " + contradiction.describe() + ".");
        }
        if (!forecast.report().dropped().isEmpty()) {
            notes.add("Constant columns left out: "
                    + String.join(", ", forecast.report().dropped()) + ".");
        }
        return notes;
    }

    private static String drivers(Response response) {
        List<DriverColumn> columns = response.columns();
        String moving = IntStream.range(0, columns.size())
                .filter(i -> response.coefficients()[i] != 0)
                .mapToObj(i ->
                        String.format(Locale.ROOT, "%s %+.2f", columns.get(i).name(), response.coefficients()[i]))
                .collect(Collectors.joining(", "));
        return "Drivers: " + response.rows() + " past misses of programmes spoke; "
                + (moving.isEmpty()
                        ? "none of them shows that a driver moved volume, so none does here"
                        : "log volume moves per unit of " + moving)
                + ".";
    }
}
