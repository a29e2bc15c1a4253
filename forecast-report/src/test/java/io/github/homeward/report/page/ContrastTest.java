package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every colour that says something against every surface it stands on: axe cannot decide that inside charts. */
class ContrastTest {

    private static final Pattern BLOCK = Pattern.compile(":root[^{]*\\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9]+): (#[0-9a-f]{6});");

    private static final List<String> SURFACES = List.of("paper", "card");
    private static final List<String> TEXTS = List.of("ink", "soft", "accent", "up", "down", "mark");

    /** Lines, areas and marks of charts. */
    private static final List<String> SHAPES =
            List.of("focus", "band", "actual", "naive", "sum", "s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7");

    /** WCAG 2.1, success criteria 1.4.3 and 1.4.11. */
    private static final double OF_TEXT = 4.5;

    private static final double OF_SHAPES = 3;

    @ParameterizedTest
    @MethodSource("schemes")
    void whatIsShownCanBeTold(Map<String, String> colours) {
        for (String surface : SURFACES) {
            for (String text : TEXTS) {
                assertThat(contrast(colours, text, surface))
                        .as("%s on %s", text, surface)
                        .isGreaterThanOrEqualTo(OF_TEXT);
            }
            for (String shape : SHAPES) {
                assertThat(contrast(colours, shape, surface))
                        .as("%s on %s", shape, surface)
                        .isGreaterThanOrEqualTo(OF_SHAPES);
            }
        }
    }

    /** The light scheme and the dark one. */
    static List<Map<String, String>> schemes() {
        List<Map<String, String>> schemes = BLOCK.matcher(PageResource.text("page.css"))
                .results()
                .map(block -> colours(block.group(1)))
                .filter(colours -> colours.containsKey("paper"))
                .toList();
        assertThat(schemes).hasSize(2);
        assertThat(schemes.get(0).keySet())
                .containsAll(
                        Stream.of(SURFACES, TEXTS, SHAPES).flatMap(List::stream).toList());
        return schemes;
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new HashMap<>();
        COLOUR.matcher(block).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double a = luminance(colours.getOrDefault(one, ""));
        double b = luminance(colours.getOrDefault(other, ""));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
