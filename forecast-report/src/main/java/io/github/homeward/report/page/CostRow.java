package io.github.homeward.report.page;

import io.github.homeward.driver.CostSheet;
import io.github.homeward.driver.CostSheet.Figure;
import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.spi.DestinationProfile;
import io.github.homeward.spi.LandedCost.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One part of a landed cost.
 *
 * @param origin the origin's code; the destination's for the cost of building the same vehicle there
 * @param year the year
 * @param component which part, as {@link Words} has it
 * @param cost per vehicle; NaN where unknown
 * @param currency ISO 4217
 * @param status {@code known}, {@code projected} or {@code assumed}
 * @param sources ids of the sources behind it
 */
public record CostRow(
        String origin, int year, String component, double cost, String currency, String status, List<String> sources) {

    public static final List<Column<CostRow>> COLUMNS = List.of(
            new Text<>("origin", CostRow::origin),
            new Whole<>("year", CostRow::year),
            new Text<>("component", CostRow::component),
            new Real<>("cost", CostRow::cost),
            new Text<>("currency", CostRow::currency),
            new Text<>("status", CostRow::status),
            new Text<>("source_id", row -> String.join(";", row.sources())));

    public CostRow {
        sources = List.copyOf(sources);
    }

    /** The stacks of one year, and the works cost at the destination, on which the first of them speaks for all. */
    public static List<CostRow> of(List<CostSheet> sheets, DestinationProfile destination) {
        List<CostRow> rows = new ArrayList<>();
        for (CostSheet sheet : sheets) {
            for (Map.Entry<Component, Figure> part : sheet.parts().entrySet()) {
                rows.add(row(sheet.origin(), sheet, part.getKey(), part.getValue(), destination));
            }
        }
        sheets.stream()
                .filter(sheet -> !sheet.home().sourceIds().isEmpty())
                .findFirst()
                .ifPresent(
                        sheet -> rows.add(row(destination.code(), sheet, Component.WORKS, sheet.home(), destination)));
        return rows;
    }

    private static CostRow row(
            String origin, CostSheet sheet, Component component, Figure figure, DestinationProfile destination) {
        return new CostRow(
                origin,
                sheet.year(),
                Words.of(component),
                figure.value(),
                destination.currency(),
                Words.of(figure.status()),
                figure.sourceIds());
    }
}
