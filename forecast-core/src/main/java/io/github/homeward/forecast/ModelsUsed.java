package io.github.homeward.forecast;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.driver.Response;
import io.github.homeward.programme.Attainment;
import io.github.homeward.yearly.combine.EnsembleReport;
import io.github.homeward.yearly.model.ModelUsed;
import java.util.ArrayList;
import java.util.List;

/** What forecast, as the run card tells it. */
public final class ModelsUsed {

    private ModelsUsed() {}

    /**
     * What forecast from evidence: the ensemble where it had a part, what was learned of programmes, the response to
     * drivers.
     */
    public static List<ModelUsed> of(BaseForecast forecast, Response response) {
        List<ModelUsed> models = new ArrayList<>();
        if (!forecast.report().equals(EnsembleReport.NONE)) {
            models.addAll(forecast.report().used());
        }
        if (!forecast.programmes().outlooks().isEmpty()) {
            Attainment attainment = forecast.programmes().learned().attainment();
            models.add(new ModelUsed(
                    "programmes",
                    "attainment by age and maker, exact Gaussian posterior of " + attainment.levels()
                            + " first years and " + attainment.changes() + " yearly changes"));
        }
        models.add(new ModelUsed("response", response.description()));
        return models;
    }
}
