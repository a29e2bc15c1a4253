package io.github.homeward.report.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.homeward.report.page.Words;
import java.util.Locale;

/** The files that a workbench reads and writes. */
enum FileKind {
    @JsonProperty("scenario")
    SCENARIO(".yaml", ".yml"),
    @JsonProperty("overrides")
    OVERRIDES(".csv"),
    @JsonProperty("page")
    PAGE(".html"),
    @JsonProperty("workbook")
    WORKBOOK(".xlsx");

    private final String ending;
    private final String alternative;

    FileKind(String ending) {
        this(ending, ending);
    }

    FileKind(String ending, String alternative) {
        this.ending = ending;
        this.alternative = alternative;
    }

    /** Whether a name ends as files of this kind do. */
    boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(ending) || lower.endsWith(alternative);
    }

    /** The kind in one word. */
    String word() {
        return Words.of(this);
    }

    /** How names end, for errors. */
    String ending() {
        return ending;
    }
}
