package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A project file: values of options in YAML, {@code option: value} for every command that has the option, and below
 * {@code commands:} those of one command.
 */
public final class ProjectFile {

    /** What it is called where no other name is given. */
    public static final String NAME = "homeward.yaml";

    private static final String COMMANDS = "commands";

    private final String file;
    private final List<Entry> entries = new ArrayList<>();

    private ProjectFile(String file) {
        this.file = file;
    }

    /**
     * One line.
     *
     * @param command the command it is for; empty for every command
     * @param option the option's name, without dashes
     * @param values as written; one unless it is a list
     * @param place where it stands
     */
    public record Entry(String command, String option, List<String> values, Place place) {

        /** Copies the list. */
        public Entry {
            values = List.copyOf(values);
        }
    }

    /**
     * Reads a file, without knowing which options there are.
     *
     * @return its lines in their order; none if it holds comments only
     * @throws io.github.homeward.input.HomewardException for the first mistake, with the file and its line
     */
    public static List<Entry> read(Path path) {
        ProjectFile project = new ProjectFile(path.toString());
        YamlFile.read(path, "project").ifPresent(project::add);
        return List.copyOf(project.entries);
    }

    private void add(Node root) {
        YamlMap all = YamlMap.of(file, root, "a project");
        for (String key : all.keys()) {
            if (!key.equals(COMMANDS)) {
                add("", key, all);
            }
        }
        if (all.has(COMMANDS)) {
            YamlMap commands = YamlMap.of(file, all.required(COMMANDS), "commands");
            for (String command : commands.keys()) {
                YamlMap options = YamlMap.of(file, commands.required(command), "a command");
                options.keys().forEach(option -> add(command, option, options));
            }
        }
    }

    private void add(String command, String option, YamlMap map) {
        Place place = map.place(option);
        Node node = map.required(option);
        List<String> values = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node one : list.getValue()) {
                values.add(YamlMap.scalar(file, option, one));
            }
        } else {
            values.add(map.text(option));
        }
        if (values.stream().anyMatch(String::isBlank)) {
            throw place.error(
                    ErrorCode.FIELD_MISSING, "an empty entry in '" + option + "'", "values", "fill it in or delete it");
        }
        entries.add(new Entry(command, option, values, place));
    }
}
