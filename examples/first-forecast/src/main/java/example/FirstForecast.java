package example;

import io.github.homeward.Homeward;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.plugin.Origins;
import io.github.homeward.yearly.range.Range;
import java.time.LocalDate;
import java.util.Locale;

/** What a user of the library writes first. The marked lines stand in Homeward's README. */
public final class FirstForecast {

    private FirstForecast() {}

    /** Prints the total of five years. */
    public static void main(String[] args) {
        // example
        Forecast forecast = Homeward.at(LocalDate.of(2026, 3, 31)) // nothing published later is used
                .origins(Origins.installed()) // plugins on the class path
                .horizon(5)
                .forecast();
        for (ForecastRow row : forecast.node("ALL")) { // or "IN", "ALL/Suzuki", "IN/Suzuki"
            Range range = row.range80();
            System.out.printf(Locale.ROOT, "%d: %,.0f (%,.0f to %,.0f)%n",
                    row.year(), row.forecast(), range.lower(), range.upper());
        }
        // /example
    }
}
