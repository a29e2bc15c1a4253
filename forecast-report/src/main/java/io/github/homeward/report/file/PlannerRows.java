package io.github.homeward.report.file;

import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.plugin.ProgrammeRows;
import io.github.homeward.programme.PlannedProgrammes.Line;
import io.github.homeward.spi.Figure;
import io.github.homeward.spi.Figure.Measure;
import io.github.homeward.spi.Figure.Scope;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lines of a planner's file. A plugin keeps what it cannot reckon with, for the record; a planner means every line, so
 * here each must say something that counts.
 */
public final class PlannerRows {

    private static final String PER_MONTH = Measure.PER_MONTH.word();
    private static final String PER_YEAR = Measure.PER_YEAR.word();
    private static final String IN_ALL = Measure.IN_ALL.word();
    private static final String CURRENCY = "the destination's currency";
    private static final int MONTHS = 12;

    /** More vehicles than any programme sells. */
    private static final double MOST_VEHICLES = 1e7;

    private static final double MOST_MONEY = 1e9;

    /** Ids and makers are parts of the names of nodes. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final Pattern NAME = Pattern.compile("[^/,;\\p{Cntrl}?]{1,64}");

    private PlannerRows() {}

    public static List<Line> read(CsvTable table) {
        Map<String, Long> seen = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            ProgrammeStatement said = statement(row);
            long number = row.place().line();
            Long first = seen.putIfAbsent(
                    String.join(
                            "\n",
                            said.programmeId(),
                            said.kind().name(),
                            said.knownOn().toString(),
                            said.figure() instanceof Figure.Vehicles vehicles
                                    ? vehicles.measure().name()
                                    : "",
                            String.valueOf(said.appliesFrom())),
                    number);
            if (first != null) {
                throw row.error(
                        ErrorCode.DUPLICATE_POINT,
                        "the same statement of the same day on '" + said.programmeId() + "' as in line " + first,
                        "every statement once",
                        "delete one of the two, or correct known_on of the later one");
            }
            lines.add(new Line(number, said));
        }
        return lines;
    }

    private static ProgrammeStatement statement(CsvRow row) {
        name(row, "programme_id", ID, "letters, digits, points and hyphens, at most 64");
        name(row, "maker", NAME, "a brand without slashes, commas and question marks, but not ALL");
        Kind kind = row.word("statement", Kind.class);
        figure(row, kind);
        dates(row, kind);
        ProgrammeStatement said =
                ProgrammeRows.ofPlanner(row, ProgrammeStatement.plannerSource(row.required("source_id")));
        LocalDate from = said.appliesFrom();
        LocalDate to = said.appliesTo();
        if (from != null && to != null && to.isBefore(from)) {
            throw row.error(
                    ErrorCode.PERIOD_REVERSED,
                    "applies_to " + to + " before applies_from " + from,
                    "a period that ends after it starts",
                    "exchange the two dates, or leave applies_to empty");
        }
        boolean yearly = said.vehicles(Measure.PER_YEAR).isPresent() && kind != Kind.ANNOUNCED;
        return yearly ? perMonth(said) : said;
    }

    private static void name(CsvRow row, String column, Pattern pattern, String expected) {
        String text = row.required(column);
        if (!pattern.matcher(text).matches() || text.equals("ALL")) {
            throw row.error(ErrorCode.BAD_NAME, column + " '" + text + "'", expected, "choose another name");
        }
    }

    private static List<String> units(Kind kind) {
        return switch (kind) {
            case TARGET, CAPACITY -> List.of(PER_MONTH, PER_YEAR);
            case ORDERS -> List.of(Measure.COUNTED.word());
            case PRICE -> List.of(CURRENCY);
            case SOURCING_TO, REPLACED_BY -> List.of(ProgrammeRows.ORIGIN);
            case ANNOUNCED -> List.of("", PER_YEAR, IN_ALL);
            case LAUNCH -> List.of("", IN_ALL);
            case ORDER_STOP, ORDER_REOPEN, SHIPMENT_STOP, END_OF_PRODUCTION_FOR_DESTINATION, END_OF_SALES, CANCELLED ->
                List.of("");
        };
    }

    private static void figure(CsvRow row, Kind kind) {
        List<String> units = units(kind);
        String unit = row.text("unit");
        String value = row.text("value");
        if (units.equals(List.of("")) && !(unit.isEmpty() && value.isEmpty())) {
            throw unfit(
                    row, kind, "'" + (value + " " + unit).strip() + "'", "neither value nor unit", "value and unit");
        }
        boolean fits = kind == Kind.PRICE ? Figure.Price.isCurrency(unit) : units.contains(unit);
        if (!fits || (unit.isEmpty() && !value.isEmpty())) {
            throw row.error(
                    ErrorCode.WRONG_UNIT,
                    unit.isEmpty() ? "no unit for '" + word(kind) + "'" : "'" + unit + "' for '" + word(kind) + "'",
                    String.join(
                            " or ", units.stream().filter(one -> !one.isEmpty()).toList()),
                    "write the unit so, and the figure in it");
        }
        if (!unit.isEmpty() && !unit.equals(ProgrammeRows.ORIGIN)) {
            double number = row.number("value");
            double most = kind == Kind.PRICE ? MOST_MONEY : MOST_VEHICLES;
            if (number < 0) {
                throw row.error(ErrorCode.NEGATIVE, value + " " + unit, "a figure of 0 or more", "correct the figure");
            }
            if (number > most || (number == 0 && kind != Kind.CAPACITY)) {
                throw row.error(
                        ErrorCode.OUT_OF_RANGE,
                        value + " " + unit,
                        String.format(Locale.ROOT, "more than 0 and at most %,.0f", most),
                        kind == Kind.TARGET && number == 0
                                ? "say 'cancelled' or 'end_of_sales' of what is not to come"
                                : "correct the figure or its unit");
            }
        }
    }

    private static void dates(CsvRow row, Kind kind) {
        boolean lasts =
                kind == Kind.TARGET || kind == Kind.CAPACITY || kind == Kind.ORDER_STOP || kind == Kind.SHIPMENT_STOP;
        boolean undated = kind == Kind.ORDERS || kind == Kind.PRICE || kind == Kind.CANCELLED;
        if (!undated) {
            row.required("applies_from");
        }
        if (!lasts && !row.text("applies_to").isEmpty()) {
            throw unfit(row, kind, "applies_to '" + row.text("applies_to") + "'", "nothing there", "applies_to");
        }
    }

    private static HomewardException unfit(CsvRow row, Kind kind, String found, String expected, String column) {
        return row.error(
                ErrorCode.FIELD_UNFIT,
                found + " for '" + word(kind) + "'",
                expected,
                "leave " + column + " empty, or write another statement");
    }

    private static ProgrammeStatement perMonth(ProgrammeStatement said) {
        return new ProgrammeStatement(
                said.programmeId(),
                said.maker(),
                said.model(),
                said.origin(),
                said.vehicle(),
                said.steering(),
                said.knownOn(),
                said.kind(),
                new Figure.Vehicles(
                        said.vehicles(Measure.PER_YEAR).orElseThrow() / MONTHS, Measure.PER_MONTH, Scope.DESTINATION),
                said.from(),
                said.to(),
                said.movesTo(),
                said.sourceId(),
                said.note());
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
