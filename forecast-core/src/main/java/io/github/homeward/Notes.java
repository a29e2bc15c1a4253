package io.github.homeward;

import io.github.homeward.driver.Response;
import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.panel.Contradiction;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a reader of a forecast from evidence must know. */
final class Notes {

    /** Shifts below this share are not worth a claim. */
    private static final double NOTICEABLE = 0.005;

    private Notes() {}

    /**
     * @param largestShift largest relative change that drivers make to a node's forecast
     * @param collected the date up to which the history was collected
     */
    static List<String> of(
            Panel panel, BaseForecast forecast, Response response, double largestShift, LocalDate collected) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "?? is what no evidence gives to an origin or a maker; in the years ahead it holds the programmes that"
                        + " nobody has announced yet.");
        notes.add(
                "How plans are met, what an unstated plan is and how fast run-outs are refilled are assumptions, set with the"
                        + " past years in view: the error relative to 'no change' flatters.");
        notes.add(drivers(response, largestShift));
        String unstated = unstatedPlans(panel, forecast);
        if (!unstated.isEmpty()) {
            notes.add(unstated);
        }
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

    /** How far the drivers move the forecast where they move it most, and on what authority. */
    private static String drivers(Response response, double largestShift) {
        String learned = String.format(
                Locale.ROOT,
                "Drivers: stated priors and %d past errors of programme forecasts, worth %.0f; ",
                response.rows(),
                response.effectiveRows());
        return learned
                + (largestShift < NOTICEABLE
                        ? "none moves the forecast noticeably."
                        : String.format(
                                Locale.ROOT,
                                "they move single forecasts by up to %.1f %%, mostly by the priors ('homeward drivers').",
                                100 * largestShift));
    }

    private static String unstatedPlans(Panel panel, BaseForecast forecast) {
        String names = panel.programmes().stream()
                .filter(programme -> programme.goals().isEmpty()
                        && programme.capacities().isEmpty()
                        && panel.month(node(programme), panel.lastMonth()) == 0
                        && forecast.hierarchy().bottom().contains(node(programme)))
                .map(Programme::id)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "No plan is stated, %.0f vehicles a month are assumed (%.0f with the wheel on the left): %s.",
                        Outlook.UNSTATED_PLAN,
                        Outlook.UNSTATED_PLAN * Outlook.LEFT_HAND_SHARE,
                        names);
    }

    private static NodeKey node(Programme programme) {
        return new NodeKey(programme.origin(), programme.maker(), programme.id());
    }
}
