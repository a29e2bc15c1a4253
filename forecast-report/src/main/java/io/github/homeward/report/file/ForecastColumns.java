package io.github.homeward.report.file;

import io.github.homeward.forecast.ForecastRow.Flag;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of file format 1, in their order. */
final class ForecastColumns {

    static final List<Column<ForecastRow>> FORMAT_1 = List.of(
            new Text<>("node", ForecastRow::node),
            new Text<>("level", row -> row.level().word()),
            new Text<>("origin", ForecastRow::origin),
            new Text<>("maker", ForecastRow::maker),
            new Text<>("programme", ForecastRow::programme),
            new Text<>("vehicle", ForecastRow::vehicle),
            new Whole<>("year", ForecastRow::year),
            new Whole<>("horizon", ForecastRow::horizon),
            new Whole<>("last_year", ForecastRow::lastYear),
            new Real<>("last_actual", ForecastRow::lastActual),
            new Real<>("forecast", ForecastRow::forecast),
            new Real<>("lower50", row -> row.range50().lower()),
            new Real<>("upper50", row -> row.range50().upper()),
            new Real<>("lower80", row -> row.range80().lower()),
            new Real<>("upper80", row -> row.range80().upper()),
            new Real<>("lower95", row -> row.range95().lower()),
            new Real<>("upper95", row -> row.range95().upper()),
            new Real<>("naive", ForecastRow::naive),
            new Text<>("flags", row -> row.flags().stream().map(Flag::word).collect(Collectors.joining(";"))));

    private ForecastColumns() {}
}
