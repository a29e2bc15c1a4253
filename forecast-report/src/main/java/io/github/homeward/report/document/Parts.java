package io.github.homeward.report.document;

import io.github.homeward.BaseCase;
import io.github.homeward.judgement.Edition;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.report.page.Language;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.yearly.backtest.BacktestReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document is made of.
 *
 * @param base the forecast and all that can be asked of it
 * @param overrides what people know better
 * @param scenarios what-ifs to show beside it
 * @param past a backtest, or null
 * @param last the edition before this one, or null
 * @param destination where the vehicles come home to
 * @param origins the plugins
 * @param card how to do it again
 * @param language of labels
 */
public record Parts(
        BaseCase base,
        Overrides overrides,
        List<Scenario> scenarios,
        @Nullable BacktestReport past,
        @Nullable Edition last,
        Destination destination,
        Origins origins,
        RunCard card,
        Language language) {

    /** Copies the list. */
    public Parts {
        scenarios = List.copyOf(scenarios);
    }
}
