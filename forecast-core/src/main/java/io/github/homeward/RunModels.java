package io.github.homeward;

import io.github.homeward.combine.EnsembleReport;
import io.github.homeward.driver.Response;
import io.github.homeward.io.RunCard;
import java.util.ArrayList;
import java.util.List;

/** What forecast, as the run card tells it. */
final class RunModels {

    private RunModels() {}

    /** The ensemble's part. */
    static List<RunCard.Model> of(EnsembleReport report) {
        List<RunCard.Model> models = new ArrayList<>();
        models.add(new RunCard.Model("combination", report.combination() + ": " + report.weighted()));
        for (String model : report.models()) {
            int colon = model.indexOf(": ");
            models.add(new RunCard.Model(model.substring(0, colon), model.substring(colon + 2)));
        }
        return models;
    }

    /** The ensemble's part, and the response to drivers. */
    static List<RunCard.Model> of(EnsembleReport report, Response response) {
        List<RunCard.Model> models = of(report);
        models.add(new RunCard.Model("response", response.description()));
        return models;
    }
}
