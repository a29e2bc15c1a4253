package io.github.homeward.yearly.feature;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values of features by series and year, each with the day on which it was known. Immutable.
 *
 * @param name where they were read, for messages
 * @param sha256 of the file, lower-case hexadecimal
 * @param values all of them, in the order of the file
 * @param priors what is held of features before any data speak, by feature; see {@link Prior#NONE} for the others
 */
public record Features(String name, String sha256, List<Value> values, Map<String, Prior> priors) {

    /** In place of a series: every series that has no value of its own. */
    public static final String EVERY = "ALL";

    /** Copies the list and the map. */
    public Features {
        values = List.copyOf(values);
        priors = Map.copyOf(priors);
    }

    /** Features of which nothing is held. */
    public Features(String name, String sha256, List<Value> values) {
        this(name, sha256, values, Map.of());
    }

    /**
     * What is held of a feature before any data speak.
     *
     * @param mean change of the logarithm of a series for one unit of the feature
     * @param sd how far off that may be; NaN for a tenth of the series per usual change
     * @param sign −1 if the coefficient may not be positive, 1 if it may not be negative, 0 if it is free
     */
    public record Prior(double mean, double sd, int sign) {

        /** Nothing is held but that usual changes move a series by some ten per cent, this way or that. */
        public static final Prior NONE = new Prior(0, Double.NaN, 0);
    }

    /** What is held of a feature. */
    Prior prior(String feature) {
        return priors.getOrDefault(feature, Prior.NONE);
    }

    /** With those of another source; a name that both have is an error of the caller. */
    public Features and(Features others) {
        List<Value> all = new ArrayList<>(values);
        all.addAll(others.values);
        Map<String, Prior> held = new HashMap<>(priors);
        held.putAll(others.priors);
        return new Features(name, sha256, all, held);
    }

    /**
     * One value.
     *
     * @param series the series it speaks of, or {@link #EVERY}
     * @param year the year it speaks of
     * @param feature the feature's name
     * @param value in any unit that is the same in all years
     * @param knownOn the day from which on it was known, be it as a plan
     * @param line where it stands
     */
    public record Value(String series, int year, String feature, double value, LocalDate knownOn, long line) {}

    /** Names of the features, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(new TreeSet<>(values.stream().map(Value::feature).toList()));
    }

    /** What was known on a day. */
    public View on(LocalDate day) {
        Map<Key, Value> known = new HashMap<>();
        for (Value value : values) {
            if (!value.knownOn().isAfter(day)) {
                known.merge(
                        new Key(value.series(), value.year(), value.feature()),
                        value,
                        (one, other) -> other.knownOn().isBefore(one.knownOn()) ? one : other);
            }
        }
        return new View(name, day, known);
    }

    private record Key(String series, int year, String feature) {}

    /** The latest values that were known on a day. */
    public static final class View {

        private final String name;
        private final LocalDate day;
        private final Map<Key, Value> known;

        private final Set<List<String>> spokenOf = new HashSet<>();

        private View(String name, LocalDate day, Map<Key, Value> known) {
            this.name = name;
            this.day = day;
            this.known = known;
            known.keySet().forEach(key -> spokenOf.add(List.of(key.series(), key.feature())));
        }

        /** Whether anything is said of a feature of a series. */
        boolean speaksOf(String series, String feature) {
            return spokenOf.contains(List.of(series, feature)) || spokenOf.contains(List.of(EVERY, feature));
        }

        /** A value, of the series itself or of every series; empty if it was not known. */
        public OptionalDouble value(String series, int year, String feature) {
            Value own = known.get(new Key(series, year, feature));
            Value value = own == null ? known.get(new Key(EVERY, year, feature)) : own;
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.value());
        }

        /** How each feature changes from one year to another; what was not known then is taken not to change. */
        double[] changes(String series, int from, int to, List<String> features) {
            double[] changes = new double[features.size()];
            for (int j = 0; j < changes.length; j++) {
                OptionalDouble before = value(series, from, features.get(j));
                OptionalDouble after = value(series, to, features.get(j));
                boolean both = before.isPresent() && after.isPresent();
                changes[j] = both ? after.getAsDouble() - before.getAsDouble() : 0;
            }
            return changes;
        }

        /** Insists that every feature that speaks of the series at all is known of every year between. */
        void require(String series, int from, int to, List<String> features) {
            List<String> missing = new ArrayList<>();
            for (String feature : features) {
                for (int year = from; year <= to; year++) {
                    if (speaksOf(series, feature)
                            && value(series, year, feature).isEmpty()) {
                        missing.add(feature + " of " + year);
                    }
                }
            }
            if (!missing.isEmpty()) {
                throw new Place(name, 0)
                        .error(
                                ErrorCode.FIELD_MISSING,
                                "no " + missing.get(0) + " for series " + series + " by " + day,
                                "a value of every feature for the last year and every year ahead",
                                "add the line, for this series or for " + EVERY + "; a plan or an assumption will do");
            }
        }
    }
}
