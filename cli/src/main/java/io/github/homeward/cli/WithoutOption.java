package io.github.homeward.cli;

import io.github.homeward.base.Ablation;
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
                    "Leave out drivers, programmes, prior (synthetic series), features (of a panel of your own) or a "
                            + "model of the combination by its name, to see what it is worth; several with commas "
                            + "between.")
    private List<String> without = new ArrayList<>();

    /**
     * What to leave out of the forecast from evidence.
     *
     * @throws io.github.homeward.input.HomewardException for an unknown word, or one that means nothing there
     */
    Ablation ablation() {
        Ablation all = ofPanel();
        if (all.leavesOut(Ablation.FEATURES)) {
            throw RunOptions.conflict(
                    "--without", "features without --history", "drivers, which are those of the evidence");
        }
        return all;
    }

    /**
     * What to leave out of a panel's forecast.
     *
     * @throws io.github.homeward.input.HomewardException for an unknown word
     */
    Ablation ofPanel() {
        return Ablation.of(without.stream().map(String::strip).toList());
    }
}
