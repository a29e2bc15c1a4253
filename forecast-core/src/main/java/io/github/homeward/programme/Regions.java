package io.github.homeward.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The region of the world in which an origin lies, after the United Nations' standard M49; data, not judgement. */
final class Regions {

    private static final Map<String, String> BY_ORIGIN = read();

    private Regions() {}

    /** Whether both lie in one region; an origin that is not listed lies in none. */
    static boolean same(String one, String other) {
        String region = BY_ORIGIN.get(one);
        return region != null && region.equals(BY_ORIGIN.get(other));
    }

    private static Map<String, String> read() {
        try (InputStream in = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
