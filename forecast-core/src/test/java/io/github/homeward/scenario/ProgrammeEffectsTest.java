package io.github.homeward.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.fictional.Tractors;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Programme;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What other dates, rates and limits of a programme do, with outlooks that are made up. */
class ProgrammeEffectsTest {

    private static final Levers LEVERS = Tractors.BASE.levers();
    private static final String SEEDER = "BV-acme-seeder";
    private static final NodeKey NODE = new NodeKey("BV", "Acme", SEEDER);

    private final Programme base = Objects.requireNonNull(LEVERS.programmes().get(SEEDER));

    /** A handful in the last days of a year says nothing of a full year: beyond twice, volume is volume of its own. */
    @Test
    void pathsAreStretchedToTwiceTheirVolumeAtMostTheRestIsFresh() {
        ProgrammeEffects.Change change =
                moved(new double[] {10, 400, 0}, new double[] {100, 600, 50}, new Effect.Launch(SEEDER, earlier()));

        assertThat(change.factors()).containsExactly(new double[] {2, 1.5, 1}, within(1e-12));
        assertThat(change.fresh()).containsExactly(new double[] {80, 0, 50}, within(1e-12));
    }

    @Test
    void aRateMultipliesBothWhatIsStretchedAndWhatIsFresh() {
        ProgrammeEffects.Change change = moved(
                new double[] {10, 400, 0},
                new double[] {100, 600, 50},
                new Effect.Launch(SEEDER, earlier()),
                new Effect.Rate(SEEDER, new double[] {0.5, 0.5, 2}));

        assertThat(change.factors()).containsExactly(new double[] {1, 0.75, 2}, within(1e-12));
        assertThat(change.fresh()).containsExactly(new double[] {40, 0, 100}, within(1e-12));
    }

    @Test
    void aLimitIsPassedOnAndARemovedProgrammeMultipliesByNothing() {
        double[] most = {50, 60, 70};

        assertThat(moved(new double[3], new double[3], new Effect.Cap(SEEDER, most))
                        .caps())
                .isEqualTo(most);
        assertThat(moved(new double[3], new double[3], new Effect.Removed(SEEDER))
                        .factors())
                .containsOnly(0);
    }

    @Test
    void anInputThatIsNotInPlaceChangesNothing() {
        List<Input> inputs = List.of(new Input("x", new Effect.Removed(SEEDER), new boolean[3]));
        ProgrammeEffects effects = new ProgrammeEffects(LEVERS, programme -> new double[] {1, 2, 3});

        ProgrammeEffects.Change change =
                effects.change(NODE, Set.of(SEEDER), inputs, new boolean[] {false}, new double[3]);

        assertThat(change.factors()).containsOnly(1);
        assertThat(change.fresh()).containsOnly(0);
    }

    private ProgrammeEffects.Change moved(double[] before, double[] after, Effect... effects) {
        List<Input> inputs = Arrays.stream(effects)
                .map(effect -> new Input(effect.toString(), effect, new boolean[3]))
                .toList();
        boolean[] all = new boolean[inputs.size()];
        Arrays.fill(all, true);
        return new ProgrammeEffects(LEVERS, programme -> programme.equals(base) ? before : after)
                .change(NODE, Set.of(SEEDER), inputs, all, new double[3]);
    }

    private static LocalDate earlier() {
        return LocalDate.of(2025, 5, 1);
    }
}
