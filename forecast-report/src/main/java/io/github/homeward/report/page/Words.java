package io.github.homeward.report.page;

import io.github.homeward.forecast.View;
import io.github.homeward.input.Countries;
import io.github.homeward.node.NodeKey;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.Vehicle;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The contract's constants as readers and files see them, and the marks of a figure in a table. */
public final class Words {

    /** What the marks mean, for below a table. */
    static final String LEGEND =
            "* = an assumption is in it; ~ = carried on from the last known value; no mark = known";

    private Words() {}

    /** A constant in lower case, with hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A node's id, with the country's name where it is a code alone. */
    static String named(NodeKey node) {
        return node.level() == NodeKey.Level.ORIGIN && Countries.known(node.origin())
                ? node.id() + " (" + Countries.name(node.origin(), Locale.ENGLISH) + ")"
                : node.id();
    }

    /** A month in words. */
    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    /** What a view adds up, for a headline: nothing where that is everything, in calendar years. */
    static String view(@Nullable View view) {
        if (view == null) {
            return "";
        }
        Vehicle vehicle = view.vehicle();
        String kind = vehicle == Vehicle.TRUCK ? "; trucks alone" : "; cars alone";
        return (vehicle == null ? "" : kind) + (view.fiscal() ? "; fiscal years, April to March" : "");
    }

    /** A year of a view. */
    static String year(int year, View view) {
        return (view.fiscal() ? "FY" : "") + year;
    }

    static String mark(Status status) {
        return switch (status) {
            case KNOWN -> " ";
            case PROJECTED -> "~";
            case ASSUMED -> "*";
        };
    }

    /** What stands above the rows of a level, named as files name it. */
    static String title(String level) {
        return switch (level) {
            case "total" -> "Total";
            case "origin" -> "By origin";
            case "maker" -> "By maker";
            case "origin-maker" -> "By origin and maker";
            case "programme" -> "By programme";
            default -> "By " + level;
        };
    }

    /** What a reader must know, a line each; nothing where there is nothing. */
    static String notes(List<String> notes) {
        StringBuilder text = new StringBuilder();
        for (String note : notes) {
            text.append(text.isEmpty() ? "\nNotes:\n" : "")
                    .append("- ")
                    .append(note)
                    .append('\n');
        }
        return text.toString();
    }
}
