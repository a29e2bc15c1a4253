package io.github.homeward.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointErrorsTest {

    private static final int PATHS = 1_000;
    private static final double[] PRIOR =
            IntStream.rangeClosed(-50, 50).mapToDouble(i -> i / 10.0).toArray();
    private static final double[][] BOTH_YEARS = {PRIOR, PRIOR};

    /** Twelve cutoffs whose group misses the other way round, and the second year doubles the first. */
    private static List<CutoffErrors> opposed(int yearsKnownOfLast) {
        List<CutoffErrors> cutoffs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double error = (i * 5 % 12 - 5.5) / 2;
            boolean known = i < 11 || yearsKnownOfLast > 1;
            cutoffs.add(new CutoffErrors(
                    new double[] {error, known ? 2 * error : Double.NaN},
                    Map.of("one", new double[] {-error, known ? -2 * error : Double.NaN})));
        }
        return cutoffs;
    }

    @Test
    void errorsOfOneCutoffStayTogether() {
        JointErrors errors = new JointErrors(opposed(2), BOTH_YEARS, BOTH_YEARS);

        for (int i = 0; i < PATHS; i++) {
            JointErrors.Path path = errors.path(i, PATHS, 1);
            assertThat(path.total()[1]).as("years").isCloseTo(2 * path.total()[0], within(2.5));
            assertThat(path.group("one")[0]).as("groups").isCloseTo(-path.total()[0], within(1.5));
        }
    }

    @Test
    void overAllPathsTheTotalHasTheDistributionOfItsErrors() {
        JointErrors errors = new JointErrors(opposed(2), BOTH_YEARS, BOTH_YEARS);
        double[] drawn = IntStream.range(0, PATHS)
                .mapToDouble(i -> errors.path(i, PATHS, 1).total()[0])
                .sorted()
                .toArray();
        ErrorSpread spread = new ErrorSpread(
                opposed(2).stream().mapToDouble(cutoff -> cutoff.total()[0]).toArray(), PRIOR);

        for (double p : new double[] {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975}) {
            assertThat(drawn[(int) (p * PATHS)]).isCloseTo(spread.at(p), within(0.05));
        }
    }

    @Test
    void aYearThatHasNotComeKeepsThePlaceOfTheLastThatHas() {
        JointErrors errors = new JointErrors(opposed(1), BOTH_YEARS, BOTH_YEARS);
        CutoffErrors last = opposed(1).get(11);
        assertThat(last.total()[1]).isNaN();
        int first = 11 * PATHS / 12 + 1;

        for (int i = first; i < PATHS; i++) {
            double[] total = errors.path(i, PATHS, 1).total();
            assertThat(Math.signum(total[1])).isEqualTo(Math.signum(total[0]));
        }
    }

    @Test
    void aGroupThatWasNotCountedHasOnePlaceInAllYears() {
        JointErrors errors = new JointErrors(opposed(2), BOTH_YEARS, BOTH_YEARS);
        List<Double> firstYear = new ArrayList<>();
        for (int i = 0; i < PATHS; i++) {
            double[] unknown = errors.path(i, PATHS, 1).group("another");
            assertThat(unknown[1]).isCloseTo(2 * unknown[0], within(4.0));
            firstYear.add(unknown[0]);
        }
        assertThat(firstYear.stream().distinct().count()).isGreaterThan(PATHS / 2);
    }

    @Test
    void whatElseIsDrawnChangesNothing() {
        JointErrors errors = new JointErrors(opposed(2), BOTH_YEARS, BOTH_YEARS);
        JointErrors.Path path = errors.path(17, PATHS, 1);
        double[] alone = path.single("a node");
        path.single("another node");

        assertThat(path.single("a node")).containsExactly(alone);
        assertThat(errors.path(17, PATHS, 1).single("a node")).containsExactly(alone);
        assertThat(path.single("another node")).isNotEqualTo(alone);
        assertThat(errors.path(17, PATHS, 2).single("a node")).isNotEqualTo(alone);
    }

    @Test
    void noCutoffAtAllLeavesTheSyntheticErrors() {
        JointErrors errors = new JointErrors(List.of(), new double[][] {{}, {}}, BOTH_YEARS);

        assertThat(errors.support(0)).isZero();
        assertThat(errors.supports(0, 39)).isTrue();
        double[] drawn = IntStream.range(0, PATHS)
                .mapToDouble(i -> errors.path(i, PATHS, 1).total()[1])
                .toArray();
        assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(0, within(0.05));
        assertThat(errors.path(0, PATHS, 1).total()[1]).isLessThan(-4);
    }

    @Test
    void nothingToDrawFromIsToldAndNothingIsSupported() {
        JointErrors errors = new JointErrors(List.of(), new double[][] {{}}, new double[][] {{}});

        assertThat(errors.isEmpty(0)).isTrue();
        assertThat(errors.supports(0, 3)).isFalse();
    }
}
