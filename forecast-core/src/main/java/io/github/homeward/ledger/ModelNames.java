package io.github.homeward.ledger;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.programme.Programme;
import io.github.homeward.spi.ModelName;
import io.github.homeward.spi.Period;
import io.github.homeward.spi.VolumeStatement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which programme a printed model name means in a period. */
final class ModelNames {

    private record Printed(String origin, String maker, String model) {}

    private final Map<Printed, List<String>> programmes = new HashMap<>();

    ModelNames(Collection<ModelName> names) {
        for (ModelName name : names) {
            programmes
                    .computeIfAbsent(new Printed(name.origin(), name.maker(), name.model()), key -> new ArrayList<>())
                    .add(name.programmeId());
        }
    }

    /**
     * @throws HomewardException {@link ErrorCode#UNMATCHED_MODEL} if the statement names a model that no row explains
     */
    void check(VolumeStatement statement) {
        if (!explains(statement)) {
            throw new HomewardException(
                    ErrorCode.UNMATCHED_MODEL,
                    "volume statement [" + statement.sourceId() + "] on "
                            + statement.period().from(),
                    statement.maker() + " " + statement.model() + " from " + statement.origin(),
                    "a model listed in programme_names.csv",
                    "add a row origin,maker,model,programme_id there");
        }
    }

    /** Whether the statement names no model, or one that a row explains. */
    boolean explains(VolumeStatement statement) {
        return statement.model().equals(VolumeStatement.ALL) || programmes.containsKey(printed(statement));
    }

    /**
     * The generations on sale in the period; if none was, the last that had started by its end; empty if none was known
     * yet. A name with one generation means that one, whatever is known of its dates.
     */
    List<Programme> on(VolumeStatement statement, Map<String, Programme> known) {
        List<Programme> candidates = new ArrayList<>();
        for (String id : programmes.getOrDefault(printed(statement), List.of())) {
            Programme programme = known.get(id);
            if (programme != null) {
                candidates.add(programme);
            }
        }
        if (candidates.size() == 1) {
            return candidates;
        }
        List<Programme> running = candidates.stream()
                .filter(programme -> runs(programme, statement.period()))
                .toList();
        if (!running.isEmpty()) {
            return running;
        }
        return candidates.stream()
                .filter(programme -> programme.ageInMonths(statement.period().to()) >= 0)
                .max(Comparator.comparingInt(
                        programme -> -programme.ageInMonths(statement.period().to())))
                .stream()
                .toList();
    }

    private static boolean runs(Programme programme, Period period) {
        for (YearMonth month = period.from(); !month.isAfter(period.to()); month = month.plusMonths(1)) {
            if (programme.onSale(month)) {
                return true;
            }
        }
        return false;
    }

    private static Printed printed(VolumeStatement statement) {
        return new Printed(statement.origin(), statement.maker(), statement.model());
    }
}
