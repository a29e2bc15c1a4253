package io.github.homeward.plugin;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.facts.FactBook;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.Figure;
import io.github.homeward.spi.ProgrammeStatement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plugin's rules once, for the years a forecast will ask for: a plugin may load well and still fail when it
 * computes.
 *
 * @param history whose facts the rules see beside their own
 * @param cutoff the cutoff of the forecast
 * @param horizon its years ahead
 */
record Trial(Destination history, LocalDate cutoff, int horizon) {

    /** Why the plugin is to be left out, or null if it passes. */
    @Nullable
    RefusedPlugin refusal(InstalledOrigin origin) {
        try {
            checkProgrammes(origin, history.profile().currency());
            FactBook book = FactBook.of(history.facts(), origin.facts());
            int year = cutoff.getYear();
            DriverTable.of(origin.plugin(), book, cutoff, year - 1, year + horizon);
            return null;
        } catch (RuntimeException e) {
            String told = e instanceof HomewardException ? String.valueOf(e.getMessage()) : Failure.of(e);
            String reason = origin.plugin().getClass().getName() + ", which failed: " + told;
            return new RefusedPlugin(origin.place(), ErrorCode.PLUGIN_BROKEN, reason);
        }
    }

    private static void checkProgrammes(InstalledOrigin origin, String currency) {
        for (ProgrammeStatement statement : origin.facts().programmes()) {
            if (!statement.origin().equals(origin.code())) {
                throw new IllegalArgumentException("programme " + statement.programmeId() + " of origin "
                        + statement.origin() + " stated by the plugin of " + origin.code());
            }
            if (statement.figure() instanceof Figure.Price price
                    && !price.currency().equals(currency)) {
                throw new IllegalArgumentException("programme " + statement.programmeId() + " with a price in "
                        + price.currency() + " instead of the destination's " + currency);
            }
        }
    }
}
