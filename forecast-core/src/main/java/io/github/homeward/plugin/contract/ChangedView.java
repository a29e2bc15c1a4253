package io.github.homeward.plugin.contract;

import io.github.homeward.spi.Fact;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.View;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A view in which one indicator has other values.
 *
 * @param view the view behind it
 * @param changed the indicator
 * @param change from its value to the other one
 */
record ChangedView(View view, String changed, DoubleUnaryOperator change) implements View {

    @Override
    public LocalDate cutoff() {
        return view.cutoff();
    }

    @Override
    public double mean(String indicator, int year) {
        return changed(indicator, view.mean(indicator, year));
    }

    @Override
    public double at(String indicator, LocalDate day) {
        return changed(indicator, view.at(indicator, day));
    }

    @Override
    public List<Fact> facts(String indicator) {
        return view.facts(indicator);
    }

    @Override
    public Status status(String indicator, int year) {
        return view.status(indicator, year);
    }

    private double changed(String indicator, double value) {
        return indicator.equals(changed) ? change.applyAsDouble(value) : value;
    }
}
