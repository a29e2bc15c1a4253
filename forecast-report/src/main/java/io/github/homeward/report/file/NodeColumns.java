package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.node.NodeKey;
import io.github.homeward.report.file.ColumnNames.Columns;
import io.github.homeward.report.file.ColumnNames.Part;
import java.util.function.IntFunction;

/**
 * Positions of the columns that say where in a hierarchy a row stands; {@link Columns#NONE} where there is none.
 *
 * @param origin the widest level; none for a plain panel
 * @param maker the next
 * @param programme the lowest
 */
record NodeColumns(int origin, int maker, int programme) {

    static final NodeColumns NONE = new NodeColumns(Columns.NONE, Columns.NONE, Columns.NONE);

    /** Whether the panel is a hierarchy. */
    boolean given() {
        return origin != Columns.NONE;
    }

    /**
     * The id of a row's node. A column of series beside these is the next level below them.
     *
     * @param cell the row's text in a column
     */
    String id(IntFunction<String> cell, int series, RowCheck check, long place) {
        String first = level(cell, origin, Part.ORIGIN, check, place);
        boolean seriesIsMaker = maker == Columns.NONE;
        String second = level(cell, seriesIsMaker ? series : maker, Part.MAKER, check, place);
        String third = level(
                cell, programme == Columns.NONE && !seriesIsMaker ? series : programme, Part.PROGRAMME, check, place);
        boolean whole = third.equals(NodeKey.ALL) || (!first.equals(NodeKey.ALL) && !second.equals(NodeKey.ALL));
        if (!whole) {
            throw check.error(
                    ErrorCode.FIELD_MISSING,
                    place,
                    "programme '" + third + "' of origin " + first + " and maker " + second,
                    "a programme's own origin and maker",
                    "write them, or " + NodeKey.ALL + " for the programme too");
        }
        return new NodeKey(first, second, third).id();
    }

    private static String level(IntFunction<String> cell, int column, Part part, RowCheck check, long place) {
        if (column == Columns.NONE) {
            return NodeKey.ALL;
        }
        String text = cell.apply(column).strip();
        if (text.isEmpty()) {
            throw check.missing(place, part);
        }
        if (part != Part.PROGRAMME && text.contains("/")) {
            throw check.error(
                    ErrorCode.UNKNOWN_WORD,
                    place,
                    part.word() + " '" + text + "'",
                    "a name without /, which stands between the levels of a node",
                    "write it in another way");
        }
        return text;
    }
}
