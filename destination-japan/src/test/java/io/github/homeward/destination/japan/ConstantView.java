package io.github.homeward.destination.japan;

import io.github.homeward.spi.Fact;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A view of constants. */
record ConstantView(Map<String, Double> values) implements View {

    ConstantView {
        values = Map.copyOf(values);
    }

    @Override
    public LocalDate cutoff() {
        return LocalDate.of(2026, 3, 31);
    }

    @Override
    public double mean(String indicator, int year) {
        Double value = values.get(indicator);
        if (value == null) {
            throw new IllegalArgumentException(indicator);
        }
        return value;
    }

    @Override
    public double at(String indicator, LocalDate day) {
        return mean(indicator, day.getYear());
    }

    @Override
    public List<Fact> facts(String indicator) {
        return List.of();
    }

    @Override
    public Status status(String indicator, int year) {
        return Status.KNOWN;
    }
}
