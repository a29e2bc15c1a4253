package io.github.homeward.report.live;

import io.github.homeward.BaseCase;
import io.github.homeward.forecast.View;
import io.github.homeward.judgement.Edition;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.document.PageDocument;
import io.github.homeward.report.document.Parts;
import io.github.homeward.report.page.ForecastRun;
import io.github.homeward.report.page.Language;
import io.github.homeward.report.page.RunInputs;
import io.github.homeward.scenario.Scenario;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a workbench stands on.
 *
 * @param base the forecast and all that can be asked of it
 * @param destination where the vehicles come home to
 * @param origins the plugins
 * @param inputs what was read
 * @param last the edition before this one, or null
 * @param language of labels
 * @param version of the program
 * @param seed of everything random
 * @param options the command line's, so that what is exported names the command that makes it again
 * @param acting puts overrides on the day on which they are asked what acts
 */
public record Ground(
        BaseCase base,
        Destination destination,
        Origins origins,
        RunInputs inputs,
        @Nullable Edition last,
        Language language,
        String version,
        long seed,
        List<String> options,
        UnaryOperator<Overrides> acting) {

    /** Copies the list. */
    public Ground {
        options = List.copyOf(options);
    }

    /**
     * The document of the base case with judgement and scenarios.
     *
     * @param read what was read, the scenarios' files too
     * @param arguments of the command that would make the same
     * @throws io.github.homeward.input.HomewardException for an override or a scenario that does not fit
     */
    PageDocument document(Overrides overrides, List<Scenario> scenarios, RunInputs read, List<String> arguments) {
        return PageDocument.of(new Parts(
                base,
                overrides,
                scenarios,
                null,
                last,
                destination,
                origins,
                ForecastRun.of(base, View.USUAL, overrides, read).card(version, arguments, seed),
                language));
    }
}
