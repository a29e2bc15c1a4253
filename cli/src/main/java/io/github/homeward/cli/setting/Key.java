package io.github.homeward.cli.setting;

import java.util.Comparator;
import java.util.Locale;

/**
 * What a value is for.
 *
 * @param command such as {@code report} or {@code plugins-list}; empty for every command
 * @param option its name without dashes, such as {@code horizon}
 */
record Key(String command, String option) implements Comparable<Key> {

    private static final String PREFIX = "HOMEWARD_";

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::command).thenComparing(Key::option);

    /** For every command that has the option. */
    static Key everywhere(String option) {
        return new Key("", option);
    }

    /** The variable of the environment: {@code HOMEWARD_HORIZON}, {@code HOMEWARD_REPORT_HORIZON}. */
    String variable() {
        String words = command.isEmpty() ? option : command + "-" + option;
        return PREFIX + words.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether a variable of the environment should be one of these. */
    static boolean meant(String variable) {
        return variable.startsWith(PREFIX);
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
