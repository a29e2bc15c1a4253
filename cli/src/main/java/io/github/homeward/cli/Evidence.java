package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.page.RunInputs;
import java.time.LocalDate;

/**
 * Evidence at a cutoff.
 *
 * @param destination the destination, with what the planner states
 * @param origins the plugins
 * @param cutoff the date up to which anything may be known
 */
record Evidence(Destination destination, Origins origins, LocalDate cutoff) {

    /** The question to put to it. */
    Homeward homeward() {
        return Homeward.at(cutoff).destination(destination).origins(origins);
    }

    /** What is read, for headlines and run cards. */
    RunInputs inputs() {
        return RunInputs.of(destination, origins);
    }
}
