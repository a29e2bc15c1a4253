package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which column of a file plays which part. */
public final class ColumnNames {

    /** The parts a column can play, and the names under which it is found without being told. */
    enum Part {
        SERIES,
        YEAR,
        VALUE,
        SPLIT,
        ORIGIN,
        MAKER,
        PROGRAMME;

        List<String> usual() {
            return switch (this) {
                case SERIES -> List.of("series", "series_id", "unique_id", "系列");
                case YEAR -> List.of("year", "year_or_index", "ds", "年", "暦年", "年度");
                case VALUE -> List.of("value", "y", "値", "台数");
                case SPLIT, ORIGIN, MAKER, PROGRAMME -> List.of(word());
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean optional() {
            return switch (this) {
                case SERIES, YEAR, VALUE -> false;
                case SPLIT, ORIGIN, MAKER, PROGRAMME -> true;
            };
        }
    }

    private static final List<Part> LEVELS = List.of(Part.ORIGIN, Part.MAKER, Part.PROGRAMME);

    private static final String SYNTAX = "series=NAME,year=NAME,value=NAME,split=NAME";

    private final Map<Part, String> given;

    private ColumnNames(Map<Part, String> given) {
        this.given = given;
    }

    /** The usual names: {@code series}, {@code year}, {@code value}, {@code split} and their common synonyms. */
    public static ColumnNames usual() {
        return new ColumnNames(new EnumMap<>(Part.class));
    }

    /**
     * Names as a user gives them: {@code series=NAME,year=NAME,value=NAME,split=NAME}; what is left out keeps its usual
     * name.
     *
     * @throws HomewardException {@link ErrorCode#BAD_OPTION} if the text does not read so
     */
    public static ColumnNames parse(String text) {
        Map<Part, String> given = new EnumMap<>(Part.class);
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            String name = pair.substring(equals + 1).strip();
            Part part = equals < 0 ? null : part(pair.substring(0, equals).strip());
            if (part == null || name.isEmpty() || given.put(part, name) != null) {
                throw new HomewardException(
                        ErrorCode.BAD_OPTION,
                        "--columns",
                        "'" + pair + "' in '" + text + "'",
                        SYNTAX + ", each at most once",
                        "write for example --columns series=region,value=sales");
            }
        }
        return new ColumnNames(given);
    }

    /**
     * The same with these columns for the levels of a hierarchy, as a user gives them: {@code a}, {@code a/b} or
     * {@code a/b/c}, in place of origin, maker and programme.
     *
     * @throws HomewardException {@link ErrorCode#BAD_OPTION} if the text does not read so
     */
    public ColumnNames hierarchy(String text) {
        List<String> levels =
                Arrays.stream(text.split("/", -1)).map(String::strip).toList();
        if (levels.size() > LEVELS.size() || levels.contains("")) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    "--hierarchy",
                    "'" + text + "'",
                    "one to " + LEVELS.size() + " columns with / between, the widest level first",
                    "write for example --hierarchy country/brand");
        }
        Map<Part, String> all = new EnumMap<>(Part.class);
        all.putAll(given);
        for (int i = 0; i < levels.size(); i++) {
            all.put(LEVELS.get(i), levels.get(i));
        }
        return new ColumnNames(all);
    }

    private static @Nullable Part part(String word) {
        for (Part part : Part.values()) {
            if (part.word().equals(word)) {
                return part;
            }
        }
        return null;
    }

    /** Finds the columns in a header. */
    Columns in(List<String> header, String where) {
        NodeColumns nodes = nodes(header, where);
        return new Columns(
                nodes.given() && positions(Part.SERIES, header).isEmpty()
                        ? Columns.NONE
                        : find(Part.SERIES, header, where),
                nodes,
                find(Part.YEAR, header, where),
                find(Part.VALUE, header, where),
                find(Part.SPLIT, header, where));
    }

    /**
     * As {@link #in}, null if a part has no column.
     *
     * @throws HomewardException for a part with two
     */
    @Nullable
    Columns find(List<String> header, String where) {
        for (Part part : Part.values()) {
            boolean optional = (part.optional() && given.get(part) == null)
                    || (part == Part.SERIES && !positions(Part.ORIGIN, header).isEmpty());
            if (!optional && positions(part, header).isEmpty()) {
                return null;
            }
        }
        return in(header, where);
    }

    /** The columns of the levels of a hierarchy. */
    private NodeColumns nodes(List<String> header, String where) {
        int origin = find(Part.ORIGIN, header, where);
        return origin == Columns.NONE
                ? NodeColumns.NONE
                : new NodeColumns(origin, find(Part.MAKER, header, where), find(Part.PROGRAMME, header, where));
    }

    /** What names the series of a row, among the columns to the left of those that are years. */
    Columns wide(List<String> left, String where) {
        NodeColumns nodes = nodes(left, where);
        List<Integer> named = positions(Part.SERIES, left);
        int series = !nodes.given() ? wideSeries(left, where) : named.isEmpty() ? Columns.NONE : named.get(0);
        return new Columns(series, nodes, Columns.NONE, Columns.NONE, Columns.NONE);
    }

    private int wideSeries(List<String> left, String where) {
        List<Integer> named = positions(Part.SERIES, left);
        if (named.size() == 1) {
            return named.get(0);
        }
        List<Integer> headed = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).isEmpty()) {
                headed.add(i);
            }
        }
        if (headed.size() > 1 || given.containsKey(Part.SERIES)) {
            throw new HomewardException(
                    ErrorCode.HEADER_WRONG,
                    where,
                    "the columns " + String.join(", ", left) + " before the first year",
                    "one column for the series",
                    "say which it is: --columns series=NAME, or that they are levels: --hierarchy A/B");
        }
        return headed.isEmpty() ? left.size() - 1 : headed.get(0);
    }

    /** Columns of a part: those of exactly its name, else those whose name differs in case or form of letters only. */
    private List<Integer> positions(Part part, List<String> header) {
        String name = given.get(part);
        List<String> wanted = name == null ? part.usual() : List.of(name);
        List<Integer> exact = positions(header, wanted::contains);
        return exact.isEmpty()
                ? positions(
                        header, cell -> wanted.stream().map(EverydayText::key).anyMatch(EverydayText.key(cell)::equals))
                : exact;
    }

    private static List<Integer> positions(List<String> header, Predicate<String> fits) {
        return IntStream.range(0, header.size())
                .filter(i -> fits.test(header.get(i)))
                .boxed()
                .toList();
    }

    private int find(Part part, List<String> header, String where) {
        String name = given.get(part);
        List<String> wanted = name == null ? part.usual() : List.of(name);
        List<Integer> found = positions(part, header);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty() && part.optional() && name == null) {
            return Columns.NONE;
        }
        String expected = found.isEmpty() ? "a column " : "only one column ";
        throw new HomewardException(
                ErrorCode.HEADER_WRONG,
                where,
                "the columns " + String.join(", ", header),
                expected + String.join(" or ", wanted) + " for the " + part.word(),
                "rename the column, or say which it is: --columns " + part.word() + "=NAME");
    }

    /**
     * Positions of the columns.
     *
     * <p>{@link #NONE} where there is no such column.
     *
     * @param series beside those of a hierarchy: its lowest level
     */
    record Columns(int series, NodeColumns nodes, int year, int value, int split) {

        static final int NONE = -1;

        boolean hasSplit() {
            return split != NONE;
        }
    }
}
