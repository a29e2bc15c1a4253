package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Place;
import io.github.homeward.scenario.Binding;
import io.github.homeward.scenario.Operation;
import io.github.homeward.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads scenario files and checks their form; what they speak of is checked by {@link Binding}. */
public final class ScenarioFile {

    /** What tables and files call the case without any change. */
    public static final String BASE = "base";

    private static final List<String> KEYS = List.of("name", "reason", "operations");

    private static final String WHAT = "scenario";

    /** Names stand in tables. */
    private static final int LONGEST_NAME = 60;

    private static final int MOST_OPERATIONS = 500;

    private ScenarioFile() {}

    /**
     * Reads several files, in their order.
     *
     * @throws HomewardException for the first mistake in any of them, or if two scenarios share a name
     */
    public static List<Scenario> readAll(List<Path> files) {
        Map<String, Scenario> byName = new HashMap<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : files) {
            Scenario scenario = read(file);
            Scenario other = byName.put(scenario.name(), scenario);
            if (other != null) {
                throw scenario.place()
                        .error(
                                ErrorCode.DUPLICATE_SCENARIO,
                                "'" + scenario.name() + "', which " + other.place() + " has too",
                                "a name of its own for each scenario",
                                "rename one of the two");
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    /**
     * Reads one file.
     *
     * @throws HomewardException for the first mistake, with the file and its line
     */
    public static Scenario read(Path path) {
        return scenario(path.toString(), YamlFile.read(path, WHAT));
    }

    /**
     * As {@link #read}, from bytes that are no file yet.
     *
     * @param name what errors call them
     */
    public static Scenario of(String name, byte[] bytes) {
        return scenario(name, YamlFile.of(name, bytes, WHAT));
    }

    private static Scenario scenario(String file, Optional<Node> document) {
        Node root = document.orElseThrow(() -> new Place(file, 0)
                .error(ErrorCode.FILE_EMPTY, "nothing", "a scenario", "start with name:, reason: and operations:"));
        YamlMap map = YamlMap.of(file, root, "a scenario");
        map.allow(KEYS);
        String name = name(map);
        String reason = map.textOr("reason", "");
        List<Node> nodes = map.list("operations");
        if (nodes.size() > MOST_OPERATIONS) {
            throw map.place("operations")
                    .error(
                            ErrorCode.TOO_LARGE,
                            nodes.size() + " operations",
                            "at most " + MOST_OPERATIONS,
                            "split the scenario");
        }
        List<Operation> operations = new ArrayList<>();
        for (Node node : nodes) {
            operations.add(new OperationReading(YamlMap.of(file, node, "an operation")).operation());
        }
        return new Scenario(name, reason, operations, map.place("name"));
    }

    private static String name(YamlMap map) {
        String name = map.text("name");
        boolean plain = name.length() <= LONGEST_NAME && name.codePoints().noneMatch(Character::isISOControl);
        if (!plain || name.equals(BASE)) {
            throw map.place("name")
                    .error(
                            ErrorCode.UNKNOWN_WORD,
                            plain ? "the name '" + BASE + "'" : "a name of " + name.length() + " characters",
                            "a name on one line, at most " + LONGEST_NAME + " characters, other than '" + BASE + "'",
                            "choose another name");
        }
        return name;
    }
}
