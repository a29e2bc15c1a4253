package io.github.homeward.cli.setting;

import java.util.List;

/**
 * The values of an option, and who gave them.
 *
 * @param values one, or those of a list
 * @param source such as {@code homeward.yaml line 7}
 */
record Given(List<String> values, String source) {

    Given {
        values = List.copyOf(values);
    }
}
