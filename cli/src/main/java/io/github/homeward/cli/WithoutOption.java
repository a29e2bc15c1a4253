package io.github.homeward.cli;

import io.github.homeward.base.Ablation;
import io.github.homeward.yearly.combine.Exclusions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that leaves parts of the engine out. */
final class WithoutOption {

    @Option(
            names = "--without",
            paramLabel = "PART",
            split = ",",
            description =
                    "Leave out drivers, programmes, prior (synthetic series) or a model of the combination by its "
                            + "name, to see what it is worth; several with commas between.")
    private List<String> without = new ArrayList<>();

    /**
     * What to leave out.
     *
     * @throws io.github.homeward.input.HomewardException for an unknown word
     */
    Ablation ablation() {
        return Ablation.of(without.stream().map(String::strip).toList());
    }

    /** What to leave out of a panel's forecast, which has neither drivers nor programmes. */
    Exclusions ofPanel() {
        return ablation().ofEnsemble();
    }
}
