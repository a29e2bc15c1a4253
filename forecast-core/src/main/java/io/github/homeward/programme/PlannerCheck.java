package io.github.homeward.programme;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.programme.PlannedProgrammes.Line;
import io.github.homeward.spi.Figure;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether the lines of a planner's file fit each other and what is known. */
final class PlannerCheck {

    private final PlannedProgrammes file;
    private final Map<String, List<ProgrammeStatement>> known = new TreeMap<>();
    private final Map<String, List<ProgrammeStatement>> all = new TreeMap<>();

    PlannerCheck(PlannedProgrammes file, List<ProgrammeStatement> known) {
        this.file = file;
        for (ProgrammeStatement statement : known) {
            add(this.known, statement);
            add(all, statement);
        }
        file.lines().forEach(line -> add(all, line.said()));
    }

    private static void add(Map<String, List<ProgrammeStatement>> byId, ProgrammeStatement statement) {
        byId.computeIfAbsent(statement.programmeId(), id -> new ArrayList<>()).add(statement);
    }

    /** One id is one programme, and none ends before it starts. */
    void fitsTogether() {
        for (Line line : file.lines()) {
            sameProgramme(line);
            if (ends(line.said())) {
                afterStart(line);
            }
        }
    }

    /** Something tells when a new programme comes. */
    void everyNewOneStarts() {
        Set<String> checked = new HashSet<>(known.keySet());
        for (Line line : file.lines()) {
            String id = line.said().programmeId();
            if (checked.add(id) && all.getOrDefault(id, List.of()).stream().noneMatch(PlannerCheck::starts)) {
                throw error(
                        ErrorCode.NO_START,
                        line,
                        "a new programme '" + id + "' without a start",
                        "a line 'announced', 'launch' or 'target' with applies_from, or an id that is known",
                        "add such a line, or mend the id; 'homeward programmes' lists the known ones");
            }
        }
    }

    /** Prices are compared with each other. */
    void pricedIn(String currency) {
        for (Line line : file.lines()) {
            if (line.said().figure() instanceof Figure.Price price
                    && !price.currency().equals(currency)) {
                throw error(
                        ErrorCode.WRONG_UNIT,
                        line,
                        "'" + price.currency() + "' for 'price'",
                        currency,
                        "write the price in the destination's currency");
            }
        }
    }

    private void sameProgramme(Line line) {
        ProgrammeStatement said = line.said();
        ProgrammeStatement first =
                all.getOrDefault(said.programmeId(), List.of(said)).get(0);
        differs(line, "origin", said.origin(), first.origin());
        differs(line, "maker", said.maker(), first.maker());
        differs(line, "vehicle", said.vehicle().name(), first.vehicle().name());
        boolean named = known.getOrDefault(said.programmeId(), List.of()).stream()
                .anyMatch(other -> other.model().equals(said.model()));
        if (!named) {
            differs(line, "model", said.model(), first.model());
        }
    }

    private void differs(Line line, String column, String said, String before) {
        if (!said.equals(before)) {
            throw error(
                    ErrorCode.OTHER_PROGRAMME,
                    line,
                    column + " '" + said + "' of programme '" + line.said().programmeId() + "'",
                    column + " '" + before + "', as said of it before",
                    "correct the " + column + ", or give another programme another id");
        }
    }

    private void afterStart(Line line) {
        LocalDate end = line.said().appliesFrom();
        LocalDate earliest = null;
        for (ProgrammeStatement other : all.getOrDefault(line.said().programmeId(), List.of())) {
            LocalDate from = other.appliesFrom();
            if (starts(other) && from != null && (earliest == null || from.isBefore(earliest))) {
                earliest = from;
            }
        }
        if (end != null && earliest != null && end.isBefore(earliest)) {
            throw error(
                    ErrorCode.END_BEFORE_START,
                    line,
                    "an end on " + end,
                    "an end after the start of '" + line.said().programmeId() + "' on " + earliest,
                    "correct one of the two dates");
        }
    }

    private static boolean starts(ProgrammeStatement statement) {
        boolean comes =
                statement.kind() == Kind.SOURCING_TO && statement.movesTo().equals(statement.origin());
        boolean says = statement.kind() == Kind.ANNOUNCED
                || statement.kind() == Kind.LAUNCH
                || statement.kind() == Kind.TARGET;
        return statement.appliesFrom() != null && (says || comes);
    }

    private static boolean ends(ProgrammeStatement statement) {
        boolean leaves = statement.kind() == Kind.SOURCING_TO || statement.kind() == Kind.REPLACED_BY;
        return statement.kind() == Kind.END_OF_SALES
                || statement.kind() == Kind.END_OF_PRODUCTION_FOR_DESTINATION
                || (leaves && !statement.movesTo().equals(statement.origin()));
    }

    private HomewardException error(ErrorCode code, Line line, String found, String expected, String fix) {
        return new HomewardException(code, file.name() + " line " + line.number(), found, expected, fix);
    }
}
