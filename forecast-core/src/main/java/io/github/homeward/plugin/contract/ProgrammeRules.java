package io.github.homeward.plugin.contract;

import io.github.homeward.plugin.contract.ContractRule.Group;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is said of programmes can all be true. */
final class ProgrammeRules {

    static final List<ContractRule> ALL = List.of(
            new ContractRule(
                    Group.PROGRAMMES,
                    "own-programmes",
                    "speaks of programmes built at its own origin",
                    "leave other origins' programmes to their plugins",
                    ProgrammeRules::own),
            new ContractRule(
                    Group.PROGRAMMES,
                    "programme-order",
                    "lets no programme end before it is launched",
                    "correct applies_from or applies_to",
                    ProgrammeRules::order));

    private ProgrammeRules() {}

    private static List<String> own(Subject subject) {
        String code = subject.plugin().origin().code();
        return subject.facts().programmes().stream()
                .filter(statement -> !statement.origin().equals(code))
                .map(statement -> statement.programmeId() + " of origin " + statement.origin())
                .distinct()
                .toList();
    }

    private static List<String> order(Subject subject) {
        List<ProgrammeStatement> statements = subject.facts().programmes();
        Map<String, LocalDate> launches = new HashMap<>();
        statements.stream()
                .filter(statement -> statement.kind() == Kind.LAUNCH)
                .forEach(launch -> launches.merge(
                        launch.programmeId(), day(launch), (one, other) -> one.isBefore(other) ? one : other));
        List<String> found = new ArrayList<>();
        for (ProgrammeStatement statement : statements) {
            LocalDate from = statement.appliesFrom();
            LocalDate to = statement.appliesTo();
            if (from != null && to != null && to.isBefore(from)) {
                found.add(told(statement) + " from " + from + " to " + to);
            }
            LocalDate launch = launches.get(statement.programmeId());
            if (ends(statement) && launch != null && day(statement).isBefore(launch)) {
                found.add(told(statement) + " on " + day(statement) + ", launched on " + launch);
            }
        }
        return found;
    }

    /** Building that moves to the programme's own origin is a start. */
    private static boolean ends(ProgrammeStatement statement) {
        return switch (statement.kind()) {
            case END_OF_PRODUCTION_FOR_DESTINATION, END_OF_SALES, REPLACED_BY -> true;
            case SOURCING_TO -> !statement.movesTo().equals(statement.origin());
            case ANNOUNCED,
                    LAUNCH,
                    TARGET,
                    CAPACITY,
                    ORDERS,
                    ORDER_STOP,
                    ORDER_REOPEN,
                    SHIPMENT_STOP,
                    CANCELLED,
                    PRICE -> false;
        };
    }

    private static LocalDate day(ProgrammeStatement statement) {
        LocalDate from = statement.appliesFrom();
        return from == null ? statement.knownOn() : from;
    }

    private static String told(ProgrammeStatement statement) {
        return statement.programmeId() + " " + statement.kind();
    }
}
