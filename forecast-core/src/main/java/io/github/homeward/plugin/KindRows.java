package io.github.homeward.plugin;

import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.CountKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lines of {@code kinds.csv}. */
final class KindRows {

    static final String[] COLUMNS = {"kind", "vehicles", "error", "total", "meaning"};

    private KindRows() {}

    /** By id, in the file's order; exactly one is the total. */
    static Map<String, CountKind> read(String name, CsvTable table) {
        Map<String, CountKind> kinds = new LinkedHashMap<>();
        boolean total = false;
        for (CsvRow row : table.rows()) {
            CountKind kind = kind(row, total);
            total |= kind.total();
            if (kinds.put(kind.id(), kind) != null) {
                throw row.error(
                        ErrorCode.DUPLICATE_POINT,
                        kind.id() + " a second time",
                        "every line once",
                        "delete one of them");
            }
        }
        if (!total) {
            throw new HomewardException(
                    ErrorCode.FIELD_MISSING,
                    name,
                    "no kind that is the total",
                    "one",
                    "write 'yes' in column 'total' of the headline's");
        }
        return kinds;
    }

    private static CountKind kind(CsvRow row, boolean already) {
        boolean total = row.word("total", YesNo.class) == YesNo.YES;
        CountKind.Definition covers = row.word("vehicles", CountKind.Definition.class);
        double error = row.number("error");
        if (error < 0) {
            throw row.error(ErrorCode.NEGATIVE, "error " + error, "zero or more", "correct it");
        }
        if (total && (already || error > 0 || covers != CountKind.Definition.ALL_VEHICLES)) {
            throw row.unknown("total", "yes", "no, unless it is the only kind so, of all_vehicles, with error 0");
        }
        return new CountKind(row.required("kind"), covers, error, total, row.required("meaning"));
    }

    private enum YesNo {
        YES,
        NO
    }
}
