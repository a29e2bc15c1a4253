package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Place;
import io.github.homeward.scenario.Years;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** {@code years}: one year, a span such as {@code 2026-2030}, or a list such as {@code [2026, 2028]}. */
final class YearsReading {

    private static final Pattern SPAN = Pattern.compile("(\\d{4})(?:\\s*-\\s*(\\d{4}))?");

    private YearsReading() {}

    static Years read(Node node, Place place) {
        SortedSet<Integer> years = new TreeSet<>();
        if (node instanceof SequenceNode list) {
            if (list.getValue().isEmpty()) {
                throw bad(place, "an empty list");
            }
            for (Node entry : list.getValue()) {
                String text =
                        entry instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
                Matcher matcher = SPAN.matcher(text);
                if (!matcher.matches() || matcher.group(2) != null) {
                    throw bad(place, YamlMap.shape(entry) + " in the list");
                }
                years.add(Integer.parseInt(matcher.group(1)));
            }
            return new Years(years);
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            throw bad(place, YamlMap.shape(node));
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (last < first) {
            throw place.error(
                    ErrorCode.BAD_YEARS,
                    "'" + text + "', which ends before it begins",
                    "the earlier year first",
                    "write " + last + "-" + first);
        }
        return Years.between(first, last);
    }

    private static HomewardException bad(Place place, String found) {
        return place.error(
                ErrorCode.BAD_YEARS,
                found,
                "a year, a span or a list of years",
                "write 2027, 2026-2030 or [2026, 2028], or leave 'years' out for every year ahead");
    }
}
