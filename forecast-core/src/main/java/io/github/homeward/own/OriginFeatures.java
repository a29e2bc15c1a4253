package io.github.homeward.own;

import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.facts.FactBook;
import io.github.homeward.node.NodeKey;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.yearly.feature.Features;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rules of origin plugins say of the origins of a panel's nodes, as features of these nodes.
 *
 * <p>At every year end of the panel, and on the day of the forecast, the rules are asked for that year and the years
 * ahead with what was known on that day: so a feature value counts from the day on which it could be known, and what
 * lies ahead is what the plugin projected then. Drivers that several origins state alike are one feature; a cost is on
 * the log scale. What is held of a driver before data speak is the plugin's own.
 */
final class OriginFeatures {

    private final NodePanel panel;
    private final Destination destination;
    private final Origins origins;
    private final LocalDate day;
    private final int horizon;
    private final Map<String, FactBook> books = new TreeMap<>();

    /** What each origin's rules say on the day of the forecast, from the panel's last year on. */
    private final Map<String, DriverTable> tables = new TreeMap<>();

    /**
     * @param origins those that have a plugin
     * @param day of the forecast; a panel that goes on beyond it counts to its own last day
     */
    OriginFeatures(NodePanel panel, Destination destination, Origins origins, LocalDate day, int horizon) {
        this.panel = panel;
        this.destination = destination;
        this.origins = origins;
        LocalDate end = LocalDate.of(panel.lastYear(), Month.DECEMBER, 31);
        this.day = day.isBefore(end) ? end : day;
        this.horizon = horizon;
        for (InstalledOrigin origin : installed()) {
            FactBook book = FactBook.of(destination.facts(), origin.facts());
            books.put(origin.code(), book);
            tables.put(origin.code(), table(origin, book, this.day, panel.lastYear()));
        }
    }

    /** The day of the forecast. */
    LocalDate day() {
        return day;
    }

    /** What each origin's rules read. */
    Map<String, FactBook> books() {
        return books;
    }

    /** What each origin's rules say on the day of the forecast, by its code. */
    Map<String, DriverTable> tables() {
        return tables;
    }

    /** The plugins of the panel's origins. */
    List<InstalledOrigin> installed() {
        Set<String> codes = codes();
        return origins.all().stream()
                .filter(origin -> codes.contains(origin.code()))
                .toList();
    }

    /** The drivers with a path of their own. */
    List<DriverColumn> columns() {
        return DriverColumn.of(tables.values());
    }

    /** The values, with the days on which they were known. */
    Features features() {
        Map<String, Features.Prior> priors = new HashMap<>();
        List<DriverColumn> columns = columns();
        for (DriverColumn column : columns) {
            priors.put(
                    column.name(),
                    new Features.Prior(column.prior().mean(), column.prior().sd(), column.sign()));
        }
        List<Features.Value> values = new ArrayList<>();
        for (InstalledOrigin origin : installed()) {
            List<String> nodes = panel.hierarchy().bottom().stream()
                    .filter(node -> node.origin().equals(origin.code()))
                    .map(NodeKey::id)
                    .toList();
            values.addAll(values(origin, columns, nodes));
        }
        return new Features("origins", "", values, priors);
    }

    /** What a reader must know. */
    List<String> notes() {
        Set<String> without = codes();
        without.removeAll(tables.keySet());
        List<String> notes = new ArrayList<>();
        if (!tables.isEmpty()) {
            notes.add("Features of " + String.join(", ", tables.keySet()) + " as their plugins knew them on " + day
                    + ", and at every earlier cutoff on that day.");
        }
        if (!without.isEmpty()) {
            notes.add("Without a plugin, and so without features of an origin: " + String.join(", ", without) + ".");
        }
        return notes;
    }

    private Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        panel.hierarchy().bottom().forEach(node -> codes.add(node.origin()));
        return codes;
    }

    private DriverTable table(InstalledOrigin origin, FactBook book, LocalDate known, int firstYear) {
        return origins.table(origin, destination, book, known, firstYear, firstYear + horizon);
    }

    /** Of each driver, from the first day on from which it was known without a hole. */
    private List<Features.Value> values(InstalledOrigin origin, List<DriverColumn> columns, List<String> nodes) {
        FactBook book = books.getOrDefault(origin.code(), FactBook.of(destination.facts(), origin.facts()));
        List<Features.Value> values = new ArrayList<>();
        Set<String> holes = new HashSet<>();
        for (int year = panel.lastYear(); year >= panel.firstYear(); year--) {
            boolean last = year == panel.lastYear();
            LocalDate known = last ? day : LocalDate.of(year, Month.DECEMBER, 31);
            DriverTable table = last ? tables.get(origin.code()) : table(origin, book, known, year);
            for (DriverColumn column : columns) {
                if (table == null || !column.origins().contains(origin.code()) || holes.contains(column.name())) {
                    continue;
                }
                for (int ahead = 0; ahead <= horizon; ahead++) {
                    if (!Double.isFinite(column.level(table, year + ahead))) {
                        holes.add(column.name());
                    }
                }
                if (!holes.contains(column.name())) {
                    for (String node : nodes) {
                        for (int ahead = 0; ahead <= horizon; ahead++) {
                            values.add(new Features.Value(
                                    node, year + ahead, column.name(), column.level(table, year + ahead), known, 0));
                        }
                    }
                }
            }
        }
        return values;
    }
}
