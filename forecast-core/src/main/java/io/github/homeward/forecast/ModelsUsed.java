package io.github.homeward.forecast;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.driver.Response;
import io.github.homeward.programme.Attainment;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.yearly.combine.EnsembleReport;
import java.util.ArrayList;
import java.util.List;

/** What forecast, as the run card tells it. */
public final class ModelsUsed {

    private ModelsUsed() {}

    /** The ensemble's part. */
    public static List<RunCard.Model> of(EnsembleReport report) {
        List<RunCard.Model> models = new ArrayList<>();
        models.add(new RunCard.Model("combination", report.combination() + ": " + report.weighted()));
        for (String model : report.models()) {
            int colon = model.indexOf(": ");
            models.add(new RunCard.Model(model.substring(0, colon), model.substring(colon + 2)));
        }
        return models;
    }

    /** What forecast from evidence: the ensemble where it had a part, what was learned of programmes, the response to drivers. */
    public static List<RunCard.Model> of(BaseForecast forecast, Response response) {
        List<RunCard.Model> models = new ArrayList<>();
        if (!forecast.report().equals(EnsembleReport.NONE)) {
            models.addAll(of(forecast.report()));
        }
        if (!forecast.programmes().outlooks().isEmpty()) {
            Attainment attainment = forecast.programmes().learned().attainment();
            models.add(new RunCard.Model(
                    "programmes",
                    "attainment by age and maker, exact Gaussian posterior of " + attainment.levels()
                            + " first years and " + attainment.changes() + " yearly changes"));
        }
        models.add(new RunCard.Model("response", response.description()));
        return models;
    }
}
