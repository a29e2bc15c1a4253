package io.github.homeward.plugin.contract;

import io.github.homeward.spi.Fact;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Passes every question on and remembers which indicators were asked for. */
final class RecordingView implements View {

    private final View view;
    private final Set<String> read = new TreeSet<>();

    RecordingView(View view) {
        this.view = view;
    }

    Set<String> read() {
        return read;
    }

    @Override
    public LocalDate cutoff() {
        return view.cutoff();
    }

    @Override
    public double mean(String indicator, int year) {
        read.add(indicator);
        return view.mean(indicator, year);
    }

    @Override
    public double at(String indicator, LocalDate day) {
        read.add(indicator);
        return view.at(indicator, day);
    }

    @Override
    public List<Fact> facts(String indicator) {
        read.add(indicator);
        return view.facts(indicator);
    }

    @Override
    public Status status(String indicator, int year) {
        read.add(indicator);
        return view.status(indicator, year);
    }
}
