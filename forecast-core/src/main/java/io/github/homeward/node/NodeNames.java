package io.github.homeward.node;

import io.github.homeward.input.Countries;
import io.github.homeward.input.NearestWord;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The nodes that there are, by their ids and by what people call them. */
public final class NodeNames {

    /** Parts of names shorter than this stand in too many. */
    private static final int TELLING = 3;

    private final Map<String, NodeKey> ids = new TreeMap<>();

    /** The node highest up has a name first. */
    private final Map<String, NodeKey> names = new TreeMap<>();

    /** The same in plain letters. */
    private final Map<String, NodeKey> plain = new TreeMap<>();

    /** @param nodes at least one */
    public NodeNames(Collection<NodeKey> nodes) {
        nodes.stream().sorted().forEach(node -> {
            ids.put(node.id(), node);
            for (String name : called(node)) {
                names.putIfAbsent(name, node);
                plain.putIfAbsent(Countries.plain(name), node);
            }
        });
    }

    /** The node of an id, of a maker's name or of a programme's id. */
    public Optional<NodeKey> find(String said) {
        NodeKey exact = ids.get(said);
        NodeKey found = exact == null ? ids.get(NodeKey.ofMaker(said).id()) : exact;
        return found == null
                ? ids.values().stream()
                        .filter(node -> node.programme().equals(said))
                        .findFirst()
                : Optional.of(found);
    }

    /**
     * The node that somebody most likely meant: one of that name, in any spelling; else one whose name
     * holds the word; else the one whose name is nearest to it.
     */
    public NodeKey nearest(String said) {
        String word = Countries.plain(said);
        NodeKey known = plain.get(word);
        return known == null ? holding(word).orElseGet(() -> likest(said)) : known;
    }

    /** What to do about a word that {@link #find} does not know; programmes are named by their own id alone. */
    public String suggestion(String said) {
        NodeKey meant = nearest(said);
        boolean single = meant.level() == NodeKey.Level.PROGRAMME && !meant.unannounced();
        return "perhaps " + (single ? meant.programme() : meant.id()) + " was meant";
    }

    private Optional<NodeKey> holding(String word) {
        return plain.entrySet().stream()
                .filter(name -> word.length() >= TELLING && name.getKey().contains(word))
                .min(Comparator.comparingInt(name -> name.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private NodeKey likest(String said) {
        return names.getOrDefault(NearestWord.to(said, names.keySet()), NodeKey.TOTAL);
    }

    private static List<String> called(NodeKey node) {
        String country = Countries.name(node.origin(), Locale.ENGLISH);
        return switch (node.level()) {
            case TOTAL -> List.of(node.id(), "total");
            case ORIGIN ->
                Stream.concat(Stream.of(node.id()), Countries.called(node.origin()).stream())
                        .toList();
            case MAKER -> List.of(node.id(), node.maker());
            case ORIGIN_MAKER -> List.of(node.id(), country + "/" + node.maker(), node.maker() + " " + country);
            case PROGRAMME -> List.of(node.id(), node.programme());
        };
    }
}
