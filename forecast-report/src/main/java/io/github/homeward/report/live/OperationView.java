package io.github.homeward.report.live;

import io.github.homeward.input.Decimals;
import io.github.homeward.report.page.Words;
import io.github.homeward.scenario.Condition;
import io.github.homeward.scenario.Operation;
import io.github.homeward.scenario.Years;
import io.github.homeward.spi.Vehicle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * One entry of a scenario file.
 *
 * @param line where it begins
 * @param entry values as text under the file's own keys, in the order in which files have them
 */
record OperationView(long line, Map<String, String> entry) {

    /** Copies the map. */
    OperationView {
        entry = Collections.unmodifiableMap(new LinkedHashMap<>(entry));
    }

    static OperationView of(Operation operation) {
        Map<String, String> entry = new LinkedHashMap<>();
        if (operation instanceof Operation.Change change) {
            of(change, entry);
        } else if (operation instanceof Operation.AddProgramme add) {
            of(add, entry);
        } else if (operation instanceof Operation.RemoveProgramme remove) {
            entry.put("op", "remove-programme");
            entry.put("id", remove.id());
        }
        return new OperationView(operation.marks().start().line(), entry);
    }

    private static void of(Operation.Change change, Map<String, String> entry) {
        entry.put("op", Words.of(change.verb()));
        entry.put("lever", change.lever());
        if (change.years().given()) {
            entry.put("years", years(change.years()));
        }
        entry.put("value", change.value());
        Condition when = change.condition();
        if (when != null) {
            entry.put("when", when.lever() + " " + when.comparison().sign() + " " + Decimals.plain(when.value()));
        }
    }

    private static void of(Operation.AddProgramme add, Map<String, String> entry) {
        entry.put("op", "add-programme");
        entry.put("id", add.id());
        entry.put("maker", add.maker());
        entry.put("model", add.model());
        entry.put("origin", add.origin());
        if (add.vehicle() == Vehicle.TRUCK) {
            entry.put("vehicle", "truck");
        }
        switch (add.steering()) {
            case RIGHT -> entry.put("steering", "RHD");
            case LEFT -> entry.put("steering", "LHD");
            case NOT_STATED -> {}
        }
        entry.put("launch", add.launch().toString());
        entry.put("rate", Decimals.plain(add.rate()));
        if (add.end() != null) {
            entry.put("end", add.end().toString());
        }
    }

    private static String years(Years years) {
        SortedSet<Integer> named = years.years();
        int first = named.first();
        int last = named.last();
        if (last - first + 1 > named.size()) {
            return named.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        }
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
