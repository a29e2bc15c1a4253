package io.github.homeward.report.page;

import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.explain.Market;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A volume beside what the whole destination bought in the year.
 *
 * @param vehicles the volume
 * @param imports all imported vehicles of the year; null if not known
 * @param market all new vehicles of the year; null if not known
 */
record MarketShare(
        double vehicles,
        @Nullable Yardstick imports,
        @Nullable Yardstick market) {

    private static final int HUNDRED = 100;

    static MarketShare of(Market market, int year, double vehicles) {
        return new MarketShare(
                vehicles, market.imports().get(year), market.vehicles().get(year));
    }

    /** Whether the year is known of neither. */
    boolean unknown() {
        return imports == null && market == null;
    }

    /** 0 to 1; NaN if not known. */
    double ofImports() {
        return of(imports);
    }

    /** 0 to 1; NaN if not known. */
    double ofMarket() {
        return of(market);
    }

    /** Where the wholes were read. */
    List<String> sources() {
        List<String> ids = new ArrayList<>();
        for (Yardstick whole : new Yardstick[] {imports, market}) {
            if (whole != null) {
                ids.addAll(whole.sourceIds());
            }
        }
        return ids;
    }

    /** In a sentence with the sources; empty where nothing is known. */
    String sentence(int year) {
        List<String> parts = new ArrayList<>();
        if (imports != null) {
            parts.add(part(ofImports(), "of all imported vehicles", imports));
        }
        if (market != null) {
            parts.add(part(ofMarket(), "of the new-vehicle market", market));
        }
        return parts.isEmpty() ? "" : "The total of " + year + " was " + String.join(" and ", parts) + ".";
    }

    private static String part(double share, String of, Yardstick whole) {
        return String.format(
                Locale.ROOT,
                "%.1f %% %s (%,.0f) [%s]",
                HUNDRED * share,
                of,
                whole.vehicles(),
                String.join(" ", whole.sourceIds()));
    }

    private double of(@Nullable Yardstick whole) {
        return whole == null ? Double.NaN : vehicles / whole.vehicles();
    }
}
