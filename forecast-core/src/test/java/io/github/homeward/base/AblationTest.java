package io.github.homeward.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.ledger.StatementBuilder;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AblationTest {

    private static final EnsembleOptions SMALL = new EnsembleOptions(1, 1, 5, 100, 1);

    @ParameterizedTest
    @CsvSource({
        "driver,drivers",
        "Programme,programmes",
        "priors,prior",
        "extratrees,extra-trees",
        "lad-stacks,lad-stack"
    })
    void aWordThatNamesNothingGetsTheNearestOneSuggested(String word, String nearest) {
        assertThatThrownBy(() -> Ablation.of("drivers", word))
                .isInstanceOfSatisfying(
                        HomewardException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_MODEL))
                .hasMessageContaining("'" + word + "'")
                .hasMessageContaining("perhaps " + nearest + " was meant");
    }

    @Test
    void everyMemberOfTheEnsembleCanBeLeftOut() {
        assertThat(Ablation.of(Ensemble.memberNames()).words()).hasSameSizeAs(Ensemble.memberNames());
    }

    @Test
    void withoutProgrammesAnAnnouncedEndOrLaunchIsNotSeen() {
        StatementBuilder ended = SmallFacts.steady().launch("new", "XX", "Acme", "New", "2021-06-01");
        SmallFacts.ends(ended, "2021-01-15");
        Panel panel = SmallFacts.panel(ended, SmallFacts.CUTOFF);
        BaseForecast forecast = new WithoutProgrammes(new Ensemble(SMALL)).forecast(panel, 3);

        assertThat(forecast.hierarchy().bottom())
                .contains(BaseForecaster.UNATTRIBUTED, SmallFacts.CAR, SmallFacts.REST)
                .doesNotContain(new NodeKey("XX", "Acme", "new"));
        assertThat(volumes(forecast, SmallFacts.CAR))
                .allSatisfy(volume -> assertThat(volume).isBetween(7_000.0, 11_000.0));
        assertThat(volumes(forecast, BaseForecaster.UNATTRIBUTED)).containsOnly(0.0);
    }

    private static List<Double> volumes(BaseForecast forecast, NodeKey node) {
        int index = forecast.hierarchy().bottom().indexOf(node);
        return IntStream.range(0, forecast.horizon())
                .mapToObj(h -> forecast.volumes()[h][index])
                .toList();
    }
}
