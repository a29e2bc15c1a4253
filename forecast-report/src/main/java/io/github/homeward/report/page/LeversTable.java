package io.github.homeward.report.page;

import io.github.homeward.scenario.LeverState;
import io.github.homeward.scenario.LeverState.Property;
import io.github.homeward.scenario.LeverState.Subject;
import io.github.homeward.scenario.Levers;
import io.github.homeward.spi.Status;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The levers for reading: indicators line by line, and a line for each programme. */
public final class LeversTable {

    /** Digits that a reader of a rate or a duty can use. */
    private static final MathContext DIGITS = new MathContext(4);

    private final Levers levers;

    public LeversTable(Levers levers) {
        this.levers = levers;
    }

    public String text() {
        return "What a scenario may move; base values as known on " + levers.cutoff() + ", the law then in force\n"
                + "* = an assumption is in it; ~ = carried on from the last known value; no mark = known\n\n"
                + "Costs, duties and rules\n" + indicators() + "\nProgrammes: programme.ID.rate (vehicles per month),"
                + " .launch, .end (dates, or months to add), .cap (vehicles per year)\n" + programmes();
    }

    private String indicators() {
        List<String> header = new ArrayList<>(List.of("lever", "unit", ">from", ">to"));
        years().forEach(year -> header.add(">" + year));
        header.addAll(List.of(">seen", "sources"));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (LeverState lever : levers.all()) {
            if (lever.subject() instanceof Subject.Indicator) {
                List<String> cells =
                        new ArrayList<>(List.of(lever.id(), lever.unit(), figure(lever.min()), figure(lever.max())));
                lever.base().forEach(base -> cells.add(figure(base.value()) + mark(base.status())));
                cells.add(figure(lever.seenLow()) + "-" + figure(lever.seenHigh()));
                Set<String> sources = new LinkedHashSet<>();
                lever.base().forEach(base -> sources.addAll(base.sourceIds()));
                cells.add(String.join(" ", sources));
                table.row(cells.toArray(String[]::new));
            }
        }
        return table.text("  ");
    }

    private String programmes() {
        List<String> header = new ArrayList<>(List.of("ID"));
        years().forEach(year -> header.add(">rate " + year));
        header.addAll(List.of("launch", "end"));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (LeverState rate : levers.all()) {
            if (rate.subject() instanceof Subject.OfProgramme of && of.property() == Property.RATE) {
                String id = of.programme().id();
                List<String> cells = new ArrayList<>(List.of(id));
                rate.base().forEach(base -> cells.add(figure(base.value()) + mark(base.status())));
                cells.add(date(id, Property.LAUNCH));
                cells.add(date(id, Property.END));
                table.row(cells.toArray(String[]::new));
            }
        }
        return table.text("  ");
    }

    private List<String> years() {
        return IntStream.range(levers.firstYear(), levers.firstYear() + levers.horizon())
                .mapToObj(String::valueOf)
                .collect(Collectors.toList());
    }

    private String date(String programme, Property property) {
        return levers.find(LeverState.id(programme, property))
                .map(lever -> lever.base().get(0))
                .filter(base -> base.date() != null)
                .map(base -> base.date() + mark(base.status()))
                .orElse(Figures.NONE);
    }

    private static String figure(double value) {
        if (Double.isNaN(value)) {
            return Figures.NONE;
        }
        return Math.abs(value) >= 1000
                ? Figures.number(value)
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String mark(Status status) {
        return switch (status) {
            case KNOWN -> " ";
            case PROJECTED -> "~";
            case ASSUMED -> "*";
        };
    }
}
