package io.github.homeward.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.fictional.Tractors;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Outlook.Constraint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an outlook hands on to the sample paths: what is wished for, and what may be sold of it. */
class NodeBoundsTest {

    private static final Outlook REAL = Tractors.at(Tractors.CUTOFF).baseCase().programmes().outlooks().stream()
            .filter(outlook -> outlook.programme().id().equals("BV-acme-seeder"))
            .findFirst()
            .orElseThrow();

    @Test
    void demandIsWhatIsWishedForNotWhatMayBeSold() {
        NodeBounds bounds = bounds(200, 1000, 400);

        // Drivers have halved the forecast since the outlook; so they do to demand, and not to the plant.
        assertThat(bounds.demand()[0]).containsExactly(500);
        assertThat(bounds.caps()[0]).containsExactly(400);
        assertThat(bounds.logSd()[0]).containsExactly(0.3);
        assertThat(bounds.left()).containsExactly(5000);
    }

    @Test
    void demandIsNeverLessThanTheForecast() {
        assertThat(bounds(700, 600, 600).demand()[0]).containsExactly(700);
    }

    @Test
    void whatIsCountedAlreadyIsWithinTheCap() {
        BaseForecast forecast = forecast(450, 1000, 400);
        forecast.floors()[0][0] = 450;

        assertThat(NodeBounds.of(forecast).caps()[0]).containsExactly(450);
    }

    private static NodeBounds bounds(double volume, double unconstrained, double constrained) {
        return NodeBounds.of(forecast(volume, unconstrained, constrained));
    }

    private static BaseForecast forecast(double volume, double unconstrained, double constrained) {
        Outlook.Year year =
                new Outlook.Year(2021, 12, 1200, 1, 0.3, unconstrained, constrained, constrained, Constraint.CAPACITY);
        Outlook outlook = new Outlook(REAL.programme(), REAL.level(), REAL.expected(), 5000, List.of(year));
        BaseForecast plain = SmallFacts.forecast(2020, Map.of(REAL.programme().node(), new double[] {volume}));
        return new BaseForecast(
                plain.lastYear(),
                plain.hierarchy(),
                plain.volumes(),
                plain.floors(),
                plain.report(),
                new ProgrammeForecasts(plain.programmes().learned(), List.of(outlook), Map.of()));
    }
}
