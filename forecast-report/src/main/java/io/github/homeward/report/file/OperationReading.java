package io.github.homeward.report.file;

import io.github.homeward.facts.Dates;
import io.github.homeward.input.Countries;
import io.github.homeward.input.Decimals;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.NearestWord;
import io.github.homeward.scenario.Operation;
import io.github.homeward.scenario.ProgrammeLevers;
import io.github.homeward.scenario.Years;
import io.github.homeward.spi.PartialDate;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** One entry of {@code operations}. */
final class OperationReading {

    private static final String ADD_PROGRAMME = "add-programme";
    private static final String REMOVE_PROGRAMME = "remove-programme";
    private static final List<String> WORDS = List.of("set", "add", "multiply", ADD_PROGRAMME, REMOVE_PROGRAMME);
    private static final List<String> CHANGE_KEYS = List.of("op", "lever", "years", "value", "when");
    private static final List<String> REMOVE_KEYS = List.of("op", "id");
    private static final List<String> ADD_KEYS =
            List.of("op", "id", "maker", "model", "origin", "vehicle", "steering", "launch", "rate", "end");

    private final YamlMap map;

    OperationReading(YamlMap map) {
        this.map = map;
    }

    Operation operation() {
        String word = map.text("op");
        return switch (word) {
            case "set" -> change(Operation.Verb.SET);
            case "add" -> change(Operation.Verb.ADD);
            case "multiply" -> change(Operation.Verb.MULTIPLY);
            case ADD_PROGRAMME -> addProgramme();
            case REMOVE_PROGRAMME -> {
                map.allow(REMOVE_KEYS);
                yield new Operation.RemoveProgramme(map.text("id"), map.marks());
            }
            default ->
                throw map.place("op")
                        .error(
                                ErrorCode.UNKNOWN_OPERATION,
                                "'" + word + "'",
                                "one of " + String.join(", ", WORDS),
                                "perhaps " + NearestWord.to(word, WORDS) + " was meant");
        };
    }

    private Operation change(Operation.Verb verb) {
        map.allow(CHANGE_KEYS);
        Node years = map.optional("years");
        return new Operation.Change(
                verb,
                map.text("lever"),
                years == null ? Years.ALL : YearsReading.read(years, map.place("years")),
                map.text("value"),
                map.has("when") ? ConditionReading.read(map.text("when"), map.place("when")) : null,
                map.marks());
    }

    private Operation addProgramme() {
        map.allow(ADD_KEYS);
        String id = map.text("id");
        String origin = map.text("origin");
        if (!Countries.known(origin)) {
            throw map.place("origin")
                    .error(
                            ErrorCode.UNKNOWN_ORIGIN,
                            "'" + origin + "'",
                            "the code of a country after ISO 3166-1, two upper-case letters",
                            Countries.suggestion(origin));
        }
        double rate = Decimals.read(map.text("rate"), "rate", map.place("rate"));
        if (!(rate > 0 && rate <= ProgrammeLevers.HIGHEST_RATE)) {
            throw map.place("rate")
                    .error(
                            ErrorCode.LEVER_RANGE,
                            map.text("rate"),
                            "vehicles per month above 0, at most " + Decimals.plain(ProgrammeLevers.HIGHEST_RATE),
                            "write the maker's goal for a month");
        }
        return new Operation.AddProgramme(
                id,
                map.text("maker"),
                map.textOr("model", id),
                origin,
                word("vehicle", "passenger", List.of("passenger", "truck")).equals("truck")
                        ? Vehicle.TRUCK
                        : Vehicle.PASSENGER,
                switch (word("steering", "", List.of("RHD", "LHD", ""))) {
                    case "RHD" -> Steering.RIGHT;
                    case "LHD" -> Steering.LEFT;
                    default -> Steering.NOT_STATED;
                },
                date("launch").first(),
                rate,
                end(),
                map.marks());
    }

    private @Nullable YearMonth end() {
        return map.has("end") ? YearMonth.from(date("end").asEnd()) : null;
    }

    private PartialDate date(String key) {
        return Dates.at(map.place(key), map.text(key));
    }

    private String word(String key, String otherwise, List<String> words) {
        String word = map.textOr(key, otherwise);
        if (!words.contains(word)) {
            throw map.place(key)
                    .error(
                            ErrorCode.UNKNOWN_WORD,
                            "'" + word + "'",
                            words.get(0) + " or " + words.get(1),
                            "write one of those, or leave '" + key + "' out");
        }
        return word;
    }
}
