package io.github.homeward.report.page;

import io.github.homeward.explain.Market;
import io.github.homeward.forecast.View;
import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.report.file.ForecastLine;
import java.util.List;

/**
 * A row of the history as it is printed and written.
 *
 * @param row the cell
 * @param label the node's name for reading
 * @param view what is added up
 * @param share beside what the whole destination bought in the calendar year
 */
public record HistoryLine(HistoryRow row, String label, View view, MarketShare share) {

    public static final List<Column<HistoryLine>> COLUMNS = List.of(
            new Text<>("node", line -> line.row().node().id()),
            new Text<>("level", line -> line.row().node().level().word()),
            new Whole<>("year", line -> line.row().year()),
            new Real<>("value", line -> line.row().value()),
            new Real<>("low", line -> line.row().low()),
            new Real<>("high", line -> line.row().high()),
            new Text<>("quality", line -> line.row().quality()),
            new Text<>("sources", line -> String.join(";", line.row().sources())),
            new Text<>("origin", line -> line.row().node().origin()),
            new Text<>("maker", line -> line.row().node().maker()),
            new Text<>("programme", line -> line.row().node().programme()),
            new Text<>("label", HistoryLine::label),
            new Text<>("vehicle", line -> line.view().kind()),
            new Text<>("years", line -> ForecastLine.years(line.view())),
            new Real<>("share_of_imports", line -> line.share().ofImports()),
            new Real<>("share_of_market", line -> line.share().ofMarket()),
            new Text<>("share_sources", line -> String.join(";", line.share().sources())));

    /**
     * Lines of rows.
     *
     * @param market by calendar year: in fiscal years there is nothing to set beside
     */
    public static List<HistoryLine> of(List<HistoryRow> rows, Names names, View view, Market market) {
        return rows.stream()
                .map(row -> new HistoryLine(
                        row,
                        names.node(row.node()),
                        view,
                        view.fiscal()
                                ? new MarketShare(row.value(), null, null)
                                : MarketShare.of(market, row.year(), row.value())))
                .toList();
    }
}
