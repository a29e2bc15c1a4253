package io.github.homeward.report.page;

import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Analogues;
import io.github.homeward.programme.Assumed;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.OutsideEstimate;
import io.github.homeward.programme.PlanStep;
import io.github.homeward.programme.Programme;
import io.github.homeward.programme.ProgrammeReport;
import io.github.homeward.programme.Stage;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Programmes for reading: a block each, its analogues below, and the sum. */
public final class ProgrammesTable {

    private static final String INDENT = "  ";

    /** Less than half an order is none. */
    private static final double HALF = 0.5;

    /** Analogues beyond these weigh little. */
    private static final int SHOWN = 4;

    private ProgrammesTable() {}

    public static String text(String node, ProgrammeReport report) {
        StringBuilder text = new StringBuilder();
        text.append(node.equals(NodeKey.ALL) ? "Programmes" : "Programmes of " + node)
                .append(", vehicles a year before drivers; as known on ")
                .append(report.cutoff())
                .append('\n');
        if (report.outlooks().isEmpty()) {
            return text.append("\nAll have ended; name one by its id to see it.\n")
                    .toString();
        }
        for (Outlook outlook : report.outlooks()) {
            text.append('\n').append(block(outlook, report.cutoff()));
        }
        text.append('\n').append(sums(report));
        return text.append(LEGEND).toString();
    }

    private static final String LEGEND = """

            attainment: demand as a share of the plan, ± the standard deviation of its logarithm (without a \
            plan: that of demand)
            demand: if supply set no bound, with orders that wait; volume: what supply lets through: the \
            forecast before drivers
            waiting: orders not delivered at the end of the year; on sale: how likely it still is then
            all are means over many futures
            """;

    private static String block(Outlook outlook, LocalDate cutoff) {
        Programme programme = outlook.programme();
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: %s %s, %s, %s%n",
                programme.id(),
                programme.maker(),
                programme.model(),
                programme.vehicle() == Vehicle.TRUCK ? "truck" : "passenger car",
                wheel(programme.wheel().side())));
        text.append(INDENT).append(stage(programme, cutoff)).append('\n').append(supply(programme));
        TextTable table = new TextTable(
                "year",
                ">months",
                ">plan a month",
                ">attainment ± sd",
                ">demand",
                "bound by",
                ">volume",
                ">waiting",
                ">on sale");
        for (Outlook.Year year : outlook.years()) {
            if (year.months() > 0 || year.constrained() > 0) {
                table.row(
                        String.valueOf(year.year()),
                        String.format(Locale.ROOT, "%.1f", year.months()),
                        Figures.number(ProgrammeRow.rate(year)),
                        (Double.isNaN(year.attainment())
                                        ? Figures.NONE
                                        : String.format(Locale.ROOT, "%.2f", year.attainment()))
                                + String.format(Locale.ROOT, " ± %.2f", year.logSd()),
                        Figures.number(year.unconstrained()),
                        year.constraint() == Outlook.Constraint.NONE ? Figures.NONE : Words.of(year.constraint()),
                        Figures.number(year.constrained()),
                        year.waiting() < HALF ? Figures.NONE : Figures.number(year.waiting()),
                        String.format(Locale.ROOT, "%.0f %%", 100 * year.onSale()));
            }
        }
        text.append(table.isEmpty() ? INDENT + "not on sale in these years\n" : table.text(INDENT));
        for (Assumed assumed : Assumed.of(outlook, cutoff)) {
            text.append(INDENT).append(words(assumed, outlook)).append('\n');
        }
        return text.toString();
    }

    private static String wheel(Steering steering) {
        return switch (steering) {
            case RIGHT -> "wheel on the right";
            case LEFT -> "wheel on the left";
            case NOT_STATED -> "side of the wheel not told";
        };
    }

    private static String stage(Programme programme, LocalDate cutoff) {
        LocalDate start = programme.start();
        YearMonth end = programme.end();
        String until = end == null ? "" : " until " + end + (programme.endAssumed() ? "*" : "");
        return switch (Stage.of(programme, cutoff)) {
            case ANNOUNCED ->
                start == null
                        ? "announced without a date"
                        : "announced: from " + start + (programme.announced() ? "*" : "") + until;
            case ON_SALE -> "on sale" + (start == null ? "" : " since " + start) + until;
            case RUNNING_OUT -> "running out: on sale" + until;
            case ENDED -> "ended: on sale" + until;
            case CANCELLED -> "cancelled";
        };
    }

    private static String supply(Programme programme) {
        return programme.capacities().stream()
                .map(step -> INDENT + (step.hard() ? "own limit " : "capacity ") + Figures.number(step.perMonth())
                        + " a month from " + step.from() + end(step) + "\n")
                .collect(Collectors.joining());
    }

    private static String end(PlanStep step) {
        return step.to() == null ? "" : " to " + step.to();
    }

    private static String words(Assumed assumed, Outlook outlook) {
        return switch (assumed) {
            case PLAN -> plan(outlook);
            case START -> "* start: only expected; where it was told to the month or day, with the usual delay";
            case NO_START -> "* start: none told, so nothing sells";
            case END -> "* end: assumed after the last sign of life";
            case OTHER_SIDE ->
                "* " + wheel(outlook.programme().wheel().side()) + ": a third of the same car with the "
                        + wheel(outlook.programme().wheel().usual()) + ", from the prior only";
            case WHEEL ->
                "* side of the wheel not told: half of what the "
                        + Words.of(outlook.programme().wheel().usual().opposite()) + " does, from the prior only";
        };
    }

    private static String plan(Outlook outlook) {
        Analogues.Expected expected = outlook.expected();
        List<String> parts = new ArrayList<>();
        parts.add(percent(expected.priorWeight()) + " prior");
        double rest = 1 - expected.priorWeight();
        for (Analogues.Analogue one : expected.analogues()) {
            if (parts.size() <= SHOWN) {
                rest -= one.weight();
                parts.add(percent(one.weight()) + " " + one.programme() + " (" + Figures.number(one.rate()) + ")");
            }
        }
        String others = expected.analogues().size() > SHOWN
                ? percent(rest) + " " + (expected.analogues().size() - SHOWN) + " others"
                : "";
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "* plan: none told; analogues give %.0f a month at launch, log sd %.2f, by similarity (their "
                        + "own launches in brackets)%n",
                Math.exp(expected.logMean()),
                expected.logSd()));
        if (!others.isEmpty()) {
            parts.add(others);
        }
        for (String part : parts) {
            text.append(INDENT).append(INDENT).append(INDENT).append(part).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%4.1f %%", 100 * share);
    }

    private static String sums(ProgrammeReport report) {
        List<String> header = new ArrayList<>(List.of(""));
        List<String> volumes = new ArrayList<>(List.of("all of these"));
        for (int year = report.firstYear(); year <= report.lastYear(); year++) {
            header.add(">" + year);
            volumes.add(Figures.number(Math.rint(report.volume(year))));
        }
        TextTable table = new TextTable(header.toArray(String[]::new));
        table.row(volumes.toArray(String[]::new));
        report.estimates().stream()
                .map(estimate -> estimate.origin() + " " + String.join(" ", estimate.sourceIds()))
                .distinct()
                .forEach(key -> table.row(estimates(key, report)));
        return table.text(INDENT);
    }

    /** A line of what the same sources say of an origin. */
    private static String[] estimates(String key, ProgrammeReport report) {
        List<String> cells = new ArrayList<>();
        for (int year = report.firstYear(); year <= report.lastYear(); year++) {
            double value = Double.NaN;
            for (OutsideEstimate estimate : report.estimates()) {
                boolean same = key.equals(estimate.origin() + " " + String.join(" ", estimate.sourceIds()));
                value = same && estimate.year() == year ? estimate.vehicles() : value;
            }
            cells.add(Figures.number(value));
        }
        int gap = key.indexOf(' ');
        cells.add(
                0,
                "others expect of " + key.substring(0, gap) + ": at most ("
                        + key.substring(gap + 1).replace(" ", ", ") + ")");
        return cells.toArray(String[]::new);
    }
}
