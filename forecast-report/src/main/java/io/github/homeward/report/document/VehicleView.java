package io.github.homeward.report.document;

import io.github.homeward.BaseCase;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.forecast.View;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.node.NodeKey;
import io.github.homeward.spi.Vehicle;
import java.util.ArrayList;
import java.util.List;

/**
 * The total of one kind of vehicle. The kinds add up to the total of all.
 *
 * @param vehicle {@code passenger} or {@code truck}
 * @param last the last full year
 * @param years the years ahead, in order
 */
public record VehicleView(String vehicle, YearValue last, List<ViewedYear> years) {

    /** Copies the list. */
    public VehicleView {
        years = List.copyOf(years);
    }

    static List<VehicleView> of(BaseCase base, Overrides overrides) {
        List<VehicleView> views = new ArrayList<>();
        for (Vehicle vehicle : Vehicle.values()) {
            View view = new View(vehicle, false);
            List<ForecastRow> rows = base.judged(overrides, view).rows().stream()
                    .filter(row -> row.node().equals(NodeKey.TOTAL))
                    .toList();
            if (!rows.isEmpty()) {
                ForecastRow first = rows.get(0);
                views.add(new VehicleView(
                        view.kind(),
                        new YearValue(first.lastYear(), first.lastActual()),
                        rows.stream().map(ViewedYear::of).toList()));
            }
        }
        return views;
    }
}
