package io.github.homeward.plugin.contract;

import io.github.homeward.plugin.contract.ContractRule.Group;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Source;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the plugin states is sourced, whole and dated. */
final class FactRules {

    static final List<ContractRule> ALL = List.of(
            new ContractRule(
                    Group.FACTS,
                    "sourced",
                    "has a unit and a known source for every fact",
                    "add the indicator to indicators.csv, the source to sources.csv",
                    FactRules::sourced),
            new ContractRule(
                    Group.FACTS,
                    "no-empty-indicator",
                    "states a value for every indicator it names",
                    "add a value, or leave the indicator out",
                    FactRules::noEmptyIndicator),
            new ContractRule(
                    Group.FACTS,
                    "published",
                    "states nothing that was published after its facts were collected",
                    "correct published_on, or the day in provenance()",
                    FactRules::published),
            new ContractRule(
                    Group.FACTS,
                    "not-before-its-time",
                    "knows no measured figure before its year has begun",
                    "write the day on which the figure was published, not the year it is about",
                    FactRules::notBeforeItsTime));

    private FactRules() {}

    private static List<String> sourced(Subject subject) {
        FactSheet sheet = subject.facts();
        Set<String> indicators = sheet.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
        Set<String> sources = sheet.sources().stream().map(Source::id).collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        if (sheet.facts().isEmpty()) {
            found.add("no fact at all");
        }
        for (Fact fact : sheet.facts()) {
            if (!indicators.contains(fact.indicator())) {
                found.add("a value of '" + fact.indicator() + "', which is no indicator of the plugin");
            }
            if (!sources.containsAll(fact.sourceIds())) {
                found.add(told(fact) + " with sources " + fact.sourceIds());
            }
        }
        sheet.programmes().stream()
                .filter(statement -> !sources.contains(statement.sourceId()))
                .forEach(statement ->
                        found.add("programme " + statement.programmeId() + " with source " + statement.sourceId()));
        return found;
    }

    private static List<String> noEmptyIndicator(Subject subject) {
        FactSheet sheet = subject.facts();
        Set<String> stated = sheet.facts().stream().map(Fact::indicator).collect(Collectors.toSet());
        return sheet.indicators().stream()
                .map(Indicator::id)
                .filter(id -> !stated.contains(id))
                .map(id -> "no value of " + id)
                .toList();
    }

    private static List<String> published(Subject subject) {
        FactSheet sheet = subject.facts();
        LocalDate collected = subject.plugin().provenance().compiledOn();
        List<String> found = new ArrayList<>();
        sheet.facts().stream()
                .filter(fact -> fact.publishedOn().isAfter(collected))
                .forEach(fact -> found.add(told(fact) + " published on " + fact.publishedOn()));
        sheet.programmes().stream()
                .filter(statement -> statement.knownOn().isAfter(collected))
                .forEach(statement -> found.add("a statement on " + statement.programmeId() + " known on "
                        + statement.knownOn() + ", collected on " + collected));
        return found;
    }

    /** Laws are known ahead and hold; what drifts is measured, and no one measures the future. */
    private static List<String> notBeforeItsTime(Subject subject) {
        FactSheet sheet = subject.facts();
        Set<String> measured = sheet.indicators().stream()
                .filter(indicator -> indicator.projection() == Projection.DRIFT)
                .map(Indicator::id)
                .collect(Collectors.toSet());
        return sheet.facts().stream()
                .filter(fact -> fact.status() == Status.KNOWN && measured.contains(fact.indicator()))
                .filter(fact -> fact.publishedOn().isBefore(fact.from()))
                .map(fact -> told(fact) + " published on " + fact.publishedOn())
                .toList();
    }

    private static String told(Fact fact) {
        return fact.indicator() + " from " + fact.from();
    }
}
