package io.github.homeward.forecast;

import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.spi.Vehicle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which vehicles are added up, and over which twelve months.
 *
 * @param vehicle one kind alone; null for all
 * @param fiscal from April to March, named after the calendar year in which it begins, in place of calendar years
 */
public record View(@Nullable Vehicle vehicle, boolean fiscal) {

    /** All vehicles, in calendar years. */
    public static final View USUAL = new View(null, false);

    /** The word for the vehicles in files: {@code ALL}, {@code passenger} or {@code truck}. */
    public String kind() {
        return vehicle == null ? NodeKey.ALL : vehicle.name().toLowerCase(Locale.ROOT);
    }

    /** What a panel in calendar years holds of it, without ranges. */
    public Panel of(Panel panel) {
        Panel seen = vehicle == null ? panel : panel.only(vehicle);
        return fiscal ? seen.fiscal() : seen;
    }
}
