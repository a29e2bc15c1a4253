package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.NearestWord;
import io.github.homeward.input.Place;
import io.github.homeward.scenario.Marks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping whose keys are words, none twice: each accessor checks its value and says where and what is wrong. */
final class YamlMap {

    private final String file;
    private final Place place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();

    private YamlMap(String file, Place place) {
        this.file = file;
        this.place = place;
    }

    /** Reads a mapping; {@code what} names it in errors. */
    static YamlMap of(String file, Node node, String what) {
        Place place = place(file, node);
        if (!(node instanceof MappingNode mapping)) {
            throw place.error(
                    ErrorCode.WRONG_SHAPE,
                    shape(node),
                    what + " with keys and values",
                    "write each as 'key: value' on a line of its own");
        }
        YamlMap map = new YamlMap(file, place);
        for (NodeTuple tuple : mapping.getValue()) {
            map.add(tuple);
        }
        return map;
    }

    private void add(NodeTuple tuple) {
        Place at = place(file, tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            throw at.error(ErrorCode.WRONG_SHAPE, shape(tuple.getKeyNode()), "a word as a key", "write 'key: value'");
        }
        String key = scalar.getValue();
        if (values.put(key, tuple.getValueNode()) != null) {
            throw at.error(
                    ErrorCode.DUPLICATE_KEY,
                    "'" + key + "' a second time",
                    "every key once",
                    "delete one of the two; changes of one lever are operations of their own");
        }
        keys.put(key, at);
    }

    /** Where the mapping begins. */
    Place place() {
        return place;
    }

    /** Where a key stands; the mapping's place if it is not there. */
    Place place(String key) {
        return keys.getOrDefault(key, place);
    }

    /** Where the mapping and all its keys stand. */
    Marks marks() {
        return new Marks(place, keys);
    }

    /** Refuses keys outside a closed list. */
    void allow(List<String> allowed) {
        keys.forEach((key, at) -> {
            if (!allowed.contains(key)) {
                throw at.error(
                        ErrorCode.UNKNOWN_KEY,
                        "'" + key + "'",
                        "one of " + String.join(", ", allowed),
                        "perhaps " + NearestWord.to(key, allowed) + " was meant");
            }
        });
    }

    /** The keys in their order. */
    Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A value that must be there. */
    Node required(String key) {
        Node node = values.get(key);
        if (node == null) {
            throw place.error(ErrorCode.FIELD_MISSING, "no '" + key + "'", "a value for it", "add '" + key + ": …'");
        }
        return node;
    }

    /** A value if it is there. */
    @Nullable
    Node optional(String key) {
        return values.get(key);
    }

    /** A text that must be there and must not be blank. */
    String text(String key) {
        String text = scalar(key, required(key)).strip();
        if (text.isEmpty()) {
            throw place(key)
                    .error(
                            ErrorCode.FIELD_MISSING,
                            "nothing after '" + key + ":'",
                            "a value",
                            "fill it in, or delete the line");
        }
        return text;
    }

    /** A text, or what stands in its place. */
    String textOr(String key, String otherwise) {
        return has(key) ? scalar(key, required(key)).strip() : otherwise;
    }

    /** A list that must be there, perhaps empty. */
    List<Node> list(String key) {
        Node node = required(key);
        if (!(node instanceof SequenceNode sequence)) {
            throw place(key)
                    .error(
                            ErrorCode.WRONG_SHAPE,
                            shape(node) + " after '" + key + ":'",
                            "a list",
                            "begin each entry with '- ' on a line of its own, or write [] for none");
        }
        return sequence.getValue();
    }

    private String scalar(String key, Node node) {
        return scalar(node, key, place(key));
    }

    /** A single value in a list. */
    static String scalar(String file, String key, Node node) {
        return scalar(node, key, place(file, node));
    }

    private static String scalar(Node node, String key, Place place) {
        if (!(node instanceof ScalarNode scalar)) {
            throw place.error(
                    ErrorCode.WRONG_SHAPE,
                    shape(node) + " after '" + key + ":'",
                    "a single value",
                    "write one value on the line");
        }
        return scalar.getValue();
    }

    /** What a node is, for errors. */
    static String shape(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty() ? "nothing" : "'" + scalar.getValue() + "'";
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }

    static Place place(String file, Node node) {
        return new Place(
                file,
                node.getStartMark().map(Mark::getLine).map(line -> line + 1).orElse(0));
    }
}
