package io.github.homeward.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What programmes without a plan or a volume of their own may sell at launch: a weighted mean of the launch rates of
 * earlier programmes, shrunk to a stated prior.
 *
 * <p>On the log scale, with similarity weights {@code w}, earlier launch rates {@code y}, and prior mean {@code m}
 * that counts for {@code k} programmes: {@code mean = (k m + Σ w y) / (k + Σ w)}; the spread around it is shrunk to a
 * prior spread in the same way, and the whole is wider by what the mean itself is not known.
 */
public final class Analogues {

    /** Vehicles a month of an import of which nothing is known; half of them lie between 200 and 800. Stated. */
    private static final double PRIOR_RATE = 400;

    private static final double PRIOR_SD = 1;

    /** What the prior counts for, in programmes that are alike in everything. */
    private static final double PRIOR_WEIGHT = 2;

    /**
     * Share that remains of a volume where the wheel is on the side that buyers are not used to. Stated, not
     * measured.
     */
    private static final double OTHER_SIDE_SHARE = 1 / 3.0;

    private static final double OTHER_SIDE_SD = 0.5;

    private static final double OTHER_VEHICLE = 0.3;
    private static final double OTHER_STEERING = 0.5;
    private static final double SAME_REGION = 0.6;
    private static final double OTHER_REGION = 0.2;
    private static final double OTHER_MAKER = 0.6;
    private static final double SAME_MODEL = 4;

    /** Difference in the logarithm of the price at which likeness has fallen to three fifths. */
    private static final double PRICE_SCALE = 0.5;

    /** Likeness in price where it is not known of both: what two prices half as dear again have. */
    private static final double UNKNOWN_PRICE = 0.6;

    /** Launch rates cannot be read off a programme seen first at a higher age, in years. */
    private static final double OLDEST = 4;

    private final List<Known> known;

    private Analogues(List<Known> known) {
        this.known = List.copyOf(known);
    }

    /**
     * Launch rates of all programmes that have a sharp volume or a goal; a planner's own idea tells nothing of
     * others.
     */
    public static Analogues of(
            Collection<Programme> programmes, Collection<ProgrammeYear> years, Attainment attainment) {
        Map<String, ProgrammeYear> first = new TreeMap<>();
        for (ProgrammeYear year : years) {
            if (year.sharp() && year.age() <= OLDEST) {
                first.merge(year.programme().id(), year, (one, other) -> one.age() <= other.age() ? one : other);
            }
        }
        List<Known> known = new ArrayList<>();
        for (Programme programme : programmes) {
            ProgrammeYear year = first.get(programme.id());
            if (year != null) {
                known.add(new Known(programme, year.logRate() - attainment.ageing(programme.vehicle(), year.age())));
            } else if (!programme.goals().isEmpty() && !programme.ownIdea()) {
                known.add(new Known(
                        programme, Math.log(programme.goals().get(0).perMonth()) + attainment.logMean(programme, 0)));
            }
        }
        return new Analogues(known);
    }

    /** The launch rate to expect of a programme, with the analogues it comes from; the programme itself is none. */
    public Expected expect(Programme programme) {
        List<Analogue> analogues = new ArrayList<>();
        double prior = Math.log(PRIOR_RATE) + steering(programme);
        double weights = PRIOR_WEIGHT;
        double sum = PRIOR_WEIGHT * prior;
        for (Known one : known) {
            double weight = one.programme.id().equals(programme.id()) ? 0 : likeness(programme, one.programme);
            if (weight > 0) {
                double rate = one.logRate + steering(programme) - steering(one.programme);
                weights += weight;
                sum += weight * rate;
                analogues.add(new Analogue(one.programme.id(), weight, Math.exp(rate)));
            }
        }
        double mean = sum / weights;
        double squares = PRIOR_WEIGHT * PRIOR_SD * PRIOR_SD;
        for (Analogue analogue : analogues) {
            squares += analogue.weight() * Math.pow(Math.log(analogue.rate()) - mean, 2);
        }
        double spread = squares / weights;
        double all = weights;
        double unsure = programme.wheel().told() && !programme.wheel().other() ? 0 : OTHER_SIDE_SD * OTHER_SIDE_SD;
        List<Analogue> shares = analogues.stream()
                .map(one -> new Analogue(one.programme(), one.weight() / all, one.rate()))
                .sorted(Comparator.comparingDouble(Analogue::weight).reversed().thenComparing(Analogue::programme))
                .toList();
        return new Expected(mean, Math.sqrt(spread * (1 + 1 / all) + unsure), PRIOR_WEIGHT / all, shares);
    }

    private static double likeness(Programme one, Programme other) {
        double weight = one.vehicle() == other.vehicle() ? 1 : OTHER_VEHICLE;
        weight *= one.wheel().equals(other.wheel()) ? 1 : OTHER_STEERING;
        weight *= nearness(one.origin(), other.origin());
        weight *= one.maker().equals(other.maker()) ? 1 : OTHER_MAKER;
        weight *= Programmes.sameModel(one, other) ? SAME_MODEL : 1;
        return weight * alikeInPrice(one.price(), other.price());
    }

    private static double alikeInPrice(double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return UNKNOWN_PRICE;
        }
        double apart = Math.log(one / other) / PRICE_SCALE;
        return Math.exp(-apart * apart / 2);
    }

    private static double nearness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        return Regions.same(one, other) ? SAME_REGION : OTHER_REGION;
    }

    /** What the side of the wheel adds to the log rate; half of it where the side is not stated. */
    private static double steering(Programme programme) {
        double other = Math.log(OTHER_SIDE_SHARE);
        if (!programme.wheel().told()) {
            return other / 2;
        }
        return programme.wheel().other() ? other : 0;
    }

    private record Known(Programme programme, double logRate) {}

    /**
     * An earlier programme.
     *
     * @param programme its id
     * @param weight its share in the mean, 0 to 1
     * @param rate its vehicles per month at launch, brought to the side of the wheel of the programme in question
     */
    public record Analogue(String programme, double weight, double rate) {}

    /**
     * A launch rate to expect, in vehicles per month on the log scale.
     *
     * @param logMean mean
     * @param logSd standard deviation
     * @param priorWeight share of the stated prior in the mean, 0 to 1
     * @param analogues the rest of the mean, the weightiest first
     */
    public record Expected(double logMean, double logSd, double priorWeight, List<Analogue> analogues) {

        /** Copies the list. */
        public Expected {
            analogues = List.copyOf(analogues);
        }
    }
}
