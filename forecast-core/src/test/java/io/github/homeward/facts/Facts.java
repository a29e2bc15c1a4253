package io.github.homeward.facts;

import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Source;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hand-written facts for tests. */
public final class Facts {

    public static final FactSheet NOTHING = new FactSheet(List.of(), List.of(), List.of(), List.of());

    private Facts() {}

    public static FactBook book(Projection projection, Fact... facts) {
        return FactBook.of(NOTHING, sheet(projection, facts));
    }

    public static FactSheet sheet(Projection projection, Fact... facts) {
        return new FactSheet(
                List.of(new Source("s", "Source", "", "", "")),
                List.of(new Indicator("x", "unit", "An indicator", projection)),
                List.of(facts),
                List.of());
    }

    public static Fact year(int year, double value) {
        return fact(year + "-01-01", year + "-12-31", value, year + 1 + "-01-10");
    }

    public static Fact fact(String from, @Nullable String to, double value, String published) {
        return fact(from, to, value, published, Status.KNOWN);
    }

    public static Fact fact(String from, @Nullable String to, double value, String published, Status status) {
        LocalDate end = to == null ? null : LocalDate.parse(to);
        LocalDate start = LocalDate.parse(from);
        return new Fact("x", start, end, value, value, value, status, LocalDate.parse(published), List.of("s"), "");
    }
}
