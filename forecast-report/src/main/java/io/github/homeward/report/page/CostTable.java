package io.github.homeward.report.page;

import io.github.homeward.driver.CostSheet;
import io.github.homeward.driver.CostSheet.Figure;
import io.github.homeward.spi.DestinationProfile;
import io.github.homeward.spi.LandedCost.Component;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** Landed costs for reading: one column an origin; below a figure what its assumptions allow. */
public final class CostTable {

    private static final String INDENT = "  ";

    private CostTable() {}

    /** A block of a year. */
    public static String text(List<CostSheet> sheets, DestinationProfile destination, LocalDate cutoff) {
        if (sheets.isEmpty()) {
            return "No origin states a landed cost.\n";
        }
        List<String> header =
                new ArrayList<>(List.of(String.valueOf(sheets.get(0).year())));
        sheets.forEach(sheet -> header.add(">" + sheet.origin() + " "));
        TextTable table = new TextTable(header.toArray(String[]::new));
        Set<Component> components = EnumSet.noneOf(Component.class);
        sheets.forEach(sheet -> components.addAll(sheet.parts().keySet()));
        components.remove(Component.PURCHASE_TAX);
        for (Component component : components) {
            add(table, Words.of(component), sheets, part(component), Figures::number);
        }
        add(table, "before tax", sheets, CostSheet::beforeTax, Figures::number);
        add(table, "works in " + destination.name(), sheets, CostSheet::home, Figures::number);
        add(table, "ratio to " + destination.name(), sheets, CostSheet::ratio, CostTable::ratio);
        add(table, Words.of(Component.PURCHASE_TAX), sheets, part(Component.PURCHASE_TAX), Figures::number);
        add(table, "with taxes", sheets, CostSheet::total, Figures::number);
        StringBuilder text = new StringBuilder(
                "Landed cost of the reference vehicle, " + destination.currency() + "; as known on " + cutoff + "\n");
        sheets.stream()
                .map(CostSheet::vehicle)
                .distinct()
                .forEach(vehicle -> text.append("Vehicle: ").append(vehicle).append('\n'));
        return text.append('\n')
                .append(table.text(INDENT))
                .append('\n')
                .append(Words.LEGEND)
                .append("; ranges: what the assumptions allow\n")
                .toString();
    }

    private static Function<CostSheet, Figure> part(Component component) {
        return sheet -> {
            Figure figure = sheet.parts().get(component);
            return figure == null ? new Figure(Double.NaN, Double.NaN, Double.NaN, Status.KNOWN, List.of()) : figure;
        };
    }

    private static void add(
            TextTable table,
            String name,
            List<CostSheet> sheets,
            Function<CostSheet, Figure> figure,
            DoubleFunction<String> number) {
        List<String> values = new ArrayList<>(List.of(name));
        List<String> ranges = new ArrayList<>(List.of(""));
        for (CostSheet sheet : sheets) {
            Figure shown = figure.apply(sheet);
            values.add(number.apply(shown.value()) + Words.mark(shown.status()));
            ranges.add(
                    shown.low() < shown.high()
                            ? number.apply(shown.low()) + "-" + number.apply(shown.high()) + " "
                            : "");
        }
        table.row(values.toArray(String[]::new));
        if (ranges.stream().anyMatch(range -> !range.isEmpty())) {
            table.row(ranges.toArray(String[]::new));
        }
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? Figures.NONE : String.format(Locale.ROOT, "%.2f", value);
    }
}
