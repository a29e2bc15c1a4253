package io.github.homeward.report.document;

import io.github.homeward.judgement.Judged;
import io.github.homeward.judgement.OverrideEntry;
import io.github.homeward.judgement.OverrideRow;
import io.github.homeward.judgement.Overrides;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said: the columns of the override file.
 *
 * @param acts whether it moves the forecast
 * @param whyNot prose, or null
 * @param statistical the forecast before judgement; NaN where none acts on the node and year
 */
public record OverrideView(
        String node,
        int year,
        String op,
        double value,
        String author,
        String reason,
        String enteredOn,
        @Nullable String expiresOn,
        boolean acts,
        @Nullable String whyNot,
        double statistical) {

    static List<OverrideView> of(Overrides overrides, Judged judged) {
        return overrides.entries().stream().map(entry -> of(entry, judged)).toList();
    }

    private static OverrideView of(OverrideEntry entry, Judged judged) {
        String whyNot = judged.unused().stream()
                .filter(unused -> unused.entry().equals(entry))
                .map(Judged.Unused::why)
                .findFirst()
                .orElse(null);
        return new OverrideView(
                entry.node(),
                entry.year(),
                entry.op().word(),
                entry.value(),
                entry.author(),
                entry.reason(),
                entry.enteredOn().toString(),
                Objects.toString(entry.expiresOn(), null),
                whyNot == null,
                whyNot,
                judged.overrides().stream()
                        .filter(row -> row.node().id().equals(entry.node()) && row.year() == entry.year())
                        .mapToDouble(OverrideRow::statistical)
                        .findFirst()
                        .orElse(Double.NaN));
    }
}
