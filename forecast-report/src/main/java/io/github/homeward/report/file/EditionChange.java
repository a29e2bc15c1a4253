package io.github.homeward.report.file;

import io.github.homeward.judgement.Edition;
import io.github.homeward.node.NodeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a node and year changed from one edition to the next. What the model and what judgement changed add up to it.
 *
 * @param before forecast of the earlier edition, after its overrides
 * @param after forecast of the later one
 * @param byModel change of the forecast before overrides: data, programmes, drivers, software
 * @param byJudgement change of what overrides add
 */
public record EditionChange(NodeKey node, int year, double before, double after, double byModel, double byJudgement) {

    public static final List<Column<EditionChange>> COLUMNS = List.of(
            new Column.Text<>("node", row -> row.node().id()),
            new Column.Text<>("level", row -> row.node().level().word()),
            new Column.Whole<>("year", EditionChange::year),
            new Column.Real<>("before", EditionChange::before),
            new Column.Real<>("after", EditionChange::after),
            new Column.Real<>("change", EditionChange::change),
            new Column.Real<>("by_model", EditionChange::byModel),
            new Column.Real<>("by_judgement", EditionChange::byJudgement));

    private record Place(NodeKey node, int year) {}

    /** After less before. */
    public double change() {
        return after - before;
    }

    /** The nodes and years that both editions forecast, in the order of the later one. */
    public static List<EditionChange> between(Edition earlier, Edition later) {
        Map<Place, Edition.Cell> before = new HashMap<>();
        earlier.cells().forEach(cell -> before.put(new Place(cell.node(), cell.year()), cell));
        List<EditionChange> changes = new ArrayList<>();
        for (Edition.Cell after : later.cells()) {
            Edition.Cell cell = before.get(new Place(after.node(), after.year()));
            if (cell != null) {
                changes.add(of(cell, after));
            }
        }
        return changes;
    }

    private static EditionChange of(Edition.Cell before, Edition.Cell after) {
        return new EditionChange(
                after.node(),
                after.year(),
                before.override(),
                after.override(),
                after.model() - before.model(),
                (after.override() - after.model()) - (before.override() - before.model()));
    }
}
