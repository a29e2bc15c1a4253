package io.github.homeward.plugin;

import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.spi.Claim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines of {@code claims.csv}. */
final class ClaimRows {

    static final String[] COLUMNS = {
        "id", "kind", "claim", "figure", "unit", "period", "said_by", "source_id", "why_set_aside", "held_instead"
    };

    private ClaimRows() {}

    private enum Kind {
        SET_ASIDE,
        CONTEXT
    }

    /** In the file's order. */
    static List<Claim> read(CsvTable table, Set<String> sourceIds) {
        List<Claim> claims = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvRow row : table.rows()) {
            Claim claim = claim(row, sourceIds);
            if (!seen.add(claim.id())) {
                throw row.error(
                        ErrorCode.DUPLICATE_POINT,
                        claim.id() + " a second time",
                        "every line once",
                        "delete one of them");
            }
            claims.add(claim);
        }
        return List.copyOf(claims);
    }

    private static Claim claim(CsvRow row, Set<String> sourceIds) {
        row.checkSources("source_id", sourceIds);
        return new Claim(
                row.required("id"),
                row.word("kind", Kind.class) == Kind.SET_ASIDE,
                row.required("claim"),
                row.optionalNumber("figure").orElse(Double.NaN),
                row.text("unit"),
                row.text("period"),
                row.required("said_by"),
                List.of(row.required("source_id").split(";", -1)),
                row.required("why_set_aside"),
                row.required("held_instead"));
    }
}
