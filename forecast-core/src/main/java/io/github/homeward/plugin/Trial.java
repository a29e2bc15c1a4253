package io.github.homeward.plugin;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.facts.FactBook;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.Figure;
import io.github.homeward.spi.ProgrammeStatement;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plugin's rules once, for the years a forecast will ask for: a plugin may load well and still fail when it
 * computes. What they say is kept.
 */
final class Trial {

    private final Destination history;
    private final LocalDate cutoff;
    private final int horizon;
    private final PluginLimits limits;
    private final Map<String, DriverTable> heard = new ConcurrentHashMap<>();

    /**
     * @param history whose facts the rules see beside their own
     * @param cutoff the cutoff of the forecast
     * @param horizon its years ahead
     * @param limits how long it may take
     */
    Trial(Destination history, LocalDate cutoff, int horizon, PluginLimits limits) {
        this.history = history;
        this.cutoff = cutoff;
        this.horizon = horizon;
        this.limits = limits;
    }

    /** Whether this is the trial asked for. */
    boolean isOf(Destination destination, LocalDate day, int years) {
        return history.facts().equals(destination.facts())
                && history.profile().equals(destination.profile())
                && cutoff.equals(day)
                && horizon == years;
    }

    /** What the rules of an origin said of these facts at a cutoff; null if they were not asked that. */
    @Nullable
    DriverTable heard(InstalledOrigin origin, Destination destination, LocalDate day) {
        return cutoff.equals(day) && history.facts().equals(destination.facts()) ? heard.get(origin.code()) : null;
    }

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
            checkProgrammes(origin, history.profile().currency());
            FactBook book = FactBook.of(history.facts(), origin.facts());
            int year = cutoff.getYear();
            heard.put(origin.code(), DriverTable.of(origin.plugin(), book, cutoff, year - 1, year + horizon));
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
