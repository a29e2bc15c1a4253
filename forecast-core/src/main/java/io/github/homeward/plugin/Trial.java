package io.github.homeward.plugin;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.facts.FactBook;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
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
 * @param limits how long it may take
 */
record Trial(Destination history, LocalDate cutoff, int horizon, PluginLimits limits) {

    /** Why the plugin is to be left out, or null if it passes. */
    @Nullable
    RefusedPlugin refusal(InstalledOrigin origin) {
        try {
            return new Watch(limits).ask(origin.plugin().getClass().getClassLoader(), () -> asked(origin));
        } catch (PluginFault fault) {
            return refused(origin, fault.reason(), fault.fix());
        }
    }

    private @Nullable RefusedPlugin asked(InstalledOrigin origin) {
        try {
            checkProgrammes(origin);
            FactBook book = FactBook.of(history.facts(), origin.facts());
            int year = cutoff.getYear();
            DriverTable.of(origin.plugin(), book, cutoff, year - 1, year + horizon);
            return null;
        } catch (RuntimeException e) {
            String told = e instanceof HomewardException ? String.valueOf(e.getMessage()) : Failure.of(e);
            return refused(origin, "failed: " + told, PluginFault.fixOf(e));
        }
    }

    private static RefusedPlugin refused(InstalledOrigin origin, String reason, String fix) {
        return new RefusedPlugin(
                origin.place(),
                ErrorCode.PLUGIN_BROKEN,
                origin.plugin().getClass().getName() + ": " + reason,
                fix);
    }

    private static void checkProgrammes(InstalledOrigin origin) {
        for (ProgrammeStatement statement : origin.facts().programmes()) {
            if (!statement.origin().equals(origin.code())) {
                throw new IllegalArgumentException("programme " + statement.programmeId() + " of origin "
                        + statement.origin() + " stated by the plugin of " + origin.code());
            }
        }
    }
}
