package io.github.homeward.report.page;

import io.github.homeward.spi.Status;
import java.util.List;
import java.util.Locale;

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
