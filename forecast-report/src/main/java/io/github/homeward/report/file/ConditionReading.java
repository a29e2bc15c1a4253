package io.github.homeward.report.file;

import io.github.homeward.input.Decimals;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.Place;
import io.github.homeward.scenario.Condition;
import io.github.homeward.scenario.Condition.Comparison;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code when}: a lever, a comparison and a number, such as {@code fx.AAA > 2.0}. */
final class ConditionReading {

    private static final Pattern FORM = Pattern.compile("(\\S+?)\\s*(<=|>=|==|!=|<|>)\\s*(\\S+)");

    private ConditionReading() {}

    static Condition read(String text, Place place) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            String signs =
                    Arrays.stream(Comparison.values()).map(Comparison::sign).collect(Collectors.joining(" "));
            throw place.error(
                    ErrorCode.BAD_CONDITION,
                    "'" + text + "'",
                    "a lever, one of " + signs + ", and a number",
                    "write it as 'LEVER > 2.0', in quotes");
        }
        double value = Decimals.read(matcher.group(3), "number", place);
        for (Comparison comparison : Comparison.values()) {
            if (comparison.sign().equals(matcher.group(2))) {
                return new Condition(matcher.group(1), comparison, value);
            }
        }
        throw new IllegalStateException(matcher.group(2));
    }
}
