package io.github.homeward.forecast;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.Unannounced;
import io.github.homeward.driver.Response;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Contradiction;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Attainment;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a reader of a forecast from evidence must know. */
public final class ForecastNotes {

    /** Shifts below this share are not worth a claim. */
    private static final double NOTICEABLE = 0.005;

    private ForecastNotes() {}

    /**
     * @param largestShift largest relative change that drivers make to a node's forecast
     * @param collected the date up to which the history was collected
     * @param usual side of the wheel that buyers are used to
     */
    static List<String> of(
            LocalDate cutoff,
            Panel panel,
            BaseForecast forecast,
            Response response,
            double largestShift,
            LocalDate collected,
            Steering usual) {
        List<String> notes = new ArrayList<>();
        notes.add("?? is what no evidence gives to an origin or a maker; 'unannounced' are the programmes that "
                + "nobody has announced yet,"
                + " and NEW an origin that sends nothing today.");
        if (!forecast.programmes().outlooks().isEmpty()) {
            notes.add(attainment(forecast.programmes().learned().attainment(), usual));
        }
        if (forecast.programmes().outlooks().stream()
                .flatMap(outlook -> outlook.programme().sourceIds().stream())
                .anyMatch(ProgrammeStatement::ofPlanner)) {
            notes.add(String.format(
                    Locale.ROOT,
                    "Of what your own statements on programmes add or take away, up to %.0f %% is made up by "
                            + "launches not"
                            + " announced yet; stated.",
                    100 * Unannounced.DISPLACED));
        }
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
        if (cutoff.isAfter(collected)) {
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
                                "they move single forecasts by up to %.1f %%, mostly by the priors ('homeward "
                                        + "drivers').",
                                100 * largestShift));
    }

    private static String attainment(Attainment attainment, Steering usual) {
        String side = usual.opposite().name().toLowerCase(Locale.ROOT);
        String other = attainment.otherSide() == 0
                ? "nothing known speaks of goals with the wheel on the " + side
                : attainment.otherSide() + " of the first years had the wheel on the " + side;
        return String.format(
                Locale.ROOT,
                "How goals are met and volumes age is learned from %d first years and %d yearly changes of programmes,"
                        + " shrunk to stated priors; %s.",
                attainment.levels(),
                attainment.changes(),
                other);
    }

    /** Programmes to come of which no goal is known, with the launch rate that earlier ones suggest. */
    private static String unstatedPlans(Panel panel, BaseForecast forecast) {
        String names = forecast.programmes().outlooks().stream()
                .filter(outlook -> outlook.programme().goals().isEmpty()
                        && outlook.level().planShare() == 1
                        && panel.lastTwelveMonths(outlook.programme().node()) == 0
                        && Arrays.stream(outlook.volumes()).sum() > 0)
                .map(outlook -> String.format(
                        Locale.ROOT,
                        "%s %.0f",
                        outlook.programme().id(),
                        Math.exp(outlook.level().mean())))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? ""
                : "No goal is stated; vehicles a month at launch after earlier programmes like them: " + names + ".";
    }
}
