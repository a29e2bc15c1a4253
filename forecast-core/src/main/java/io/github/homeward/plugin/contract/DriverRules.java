package io.github.homeward.plugin.contract;

import io.github.homeward.driver.DriverValues;
import io.github.homeward.plugin.contract.ContractRule.Group;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every driver can be computed, read and explained. */
final class DriverRules {

    static final List<ContractRule> ALL = List.of(
            new ContractRule(
                    Group.DRIVERS,
                    "driver-ids",
                    "names every driver once, and after its origin",
                    "give each driver an id with the origin's code as one of its parts, such as freight.XX",
                    DriverRules::ids),
            new ContractRule(
                    Group.DRIVERS,
                    "reads-what-it-lists",
                    "reads exactly the indicators it lists",
                    "list what the rule reads: sources and status are derived from it",
                    DriverRules::reads),
            new ContractRule(
                    Group.DRIVERS,
                    "finite",
                    "has a finite value for recent and coming years",
                    "give the indicators a projection (hold or drift) beyond their last value",
                    DriverRules::finite),
            new ContractRule(
                    Group.DRIVERS,
                    "no-missing-year",
                    "has no missing year once it has begun",
                    "add the missing values to values.csv",
                    DriverRules::noMissingYear),
            new ContractRule(
                    Group.DRIVERS,
                    "priors",
                    "has the sources of its priors",
                    "add the source to sources.csv",
                    DriverRules::priors));

    private DriverRules() {}

    private static List<String> ids(Subject subject) {
        String code = subject.plugin().origin().code();
        Set<String> seen = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (Driver driver : subject.plugin().drivers()) {
            if (!seen.add(driver.id())) {
                found.add("two drivers " + driver.id());
            }
            if (!Arrays.asList(driver.id().split("\\.", -1)).contains(code)) {
                found.add("driver " + driver.id() + " without " + code);
            }
        }
        return seen.isEmpty() ? List.of("no driver") : found;
    }

    private static List<String> reads(Subject subject) {
        List<String> found = new ArrayList<>();
        for (Driver driver : subject.plugin().drivers()) {
            RecordingView recording = new RecordingView(subject.view());
            subject.recentYears().forEach(year -> driver.rule().value(recording, year));
            if (!recording.read().equals(new TreeSet<>(driver.indicators()))) {
                found.add(driver.id() + " reads " + recording.read() + " and lists " + driver.indicators());
            }
        }
        subject.plugin().landedCost().ifPresent(cost -> {
            RecordingView recording = new RecordingView(subject.view());
            Set<String> listed = subject.recentYears().stream()
                    .flatMap(year -> cost.rule().stack(recording, year).stream())
                    .flatMap(item -> item.indicators().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!recording.read().equals(listed)) {
                found.add("the landed cost reads " + recording.read() + " and lists " + listed);
            }
        });
        return found;
    }

    private static List<String> finite(Subject subject) {
        List<String> found = new ArrayList<>();
        for (DriverValues values : subject.table().drivers()) {
            for (int year : subject.recentYears()) {
                if (!Double.isFinite(values.value(year))) {
                    found.add(values.driver().id() + " in " + year + " is " + values.value(year));
                }
            }
        }
        return found;
    }

    private static List<String> noMissingYear(Subject subject) {
        List<String> found = new ArrayList<>();
        int last = subject.cutoff().getYear();
        for (DriverValues values : subject.table().drivers()) {
            boolean begun = false;
            for (int year = values.firstYear(); year <= last; year++) {
                boolean known = Double.isFinite(values.value(year));
                if (begun && !known) {
                    found.add(values.driver().id() + " has no value in " + year);
                }
                begun |= known;
            }
        }
        return found;
    }

    private static List<String> priors(Subject subject) {
        Set<String> sources = subject.book().sources().stream().map(Source::id).collect(Collectors.toSet());
        return subject.plugin().drivers().stream()
                .filter(driver -> !sources.containsAll(driver.prior().sourceIds()))
                .map(driver -> "prior of " + driver.id() + " with sources "
                        + driver.prior().sourceIds())
                .toList();
    }
}
