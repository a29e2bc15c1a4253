package io.github.homeward.report.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run card says a run was made from, each thing by its name, so that two runs can be compared.
 *
 * @param commandLine the arguments
 * @param facts such as {@code data prices.csv} with its SHA-256, {@code plugin origin-x} with its version, {@code seed}
 */
public record RunFacts(List<String> commandLine, SortedMap<String, String> facts) {

    /** Copies both. */
    public RunFacts {
        commandLine = List.copyOf(commandLine);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /**
     * Reads {@code run.json}, of whichever command.
     *
     * @throws io.github.homeward.input.HomewardException if it cannot be read, is damaged or of another format
     */
    public static RunFacts read(Path file) {
        JsonNode card = EditionCard.ofFormat(file);
        List<String> arguments = new ArrayList<>();
        card.path("command_line").forEach(argument -> arguments.add(argument.asText()));
        SortedMap<String, String> facts = new TreeMap<>();
        for (String key : List.of("cutoff", "horizon", "seed")) {
            facts.put(key, card.path(key).asText());
        }
        facts.put("software homeward", card.path("homeward").asText());
        card.path("data")
                .forEach(one -> facts.put(
                        "data " + one.path("name").asText(), one.path("sha256").asText()));
        card.path("plugins")
                .forEach(one -> facts.put(
                        "plugin " + one.path("name").asText(),
                        one.path("version").asText()));
        card.path("models")
                .forEach(one -> facts.put(
                        "model " + one.path("name").asText(),
                        one.path("description").asText()));
        return new RunFacts(arguments, facts);
    }

    /** What differs, in order of name; absent is the empty text. */
    public List<Difference> differences(RunFacts other) {
        List<Difference> differences = new ArrayList<>();
        SortedMap<String, String> all = new TreeMap<>(facts);
        all.putAll(other.facts);
        for (String what : new TreeSet<>(all.keySet())) {
            String before = Objects.toString(facts.get(what), "");
            String after = Objects.toString(other.facts.get(what), "");
            if (!before.equals(after)) {
                differences.add(new Difference(what, before, after));
            }
        }
        return differences;
    }

    /** One thing that is not the same in two runs. */
    public record Difference(String what, String before, String after) {

        /** Such as {@code seed was 1, is 2}. */
        public String words() {
            return what + " was " + shown(before) + ", is " + shown(after);
        }

        private static String shown(String value) {
            return value.isEmpty() ? "absent" : value;
        }
    }
}
