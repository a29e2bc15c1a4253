package io.github.homeward;

import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.programme.PlannedProgrammes;
import io.github.homeward.report.file.PanelFile;
import io.github.homeward.yearly.SeriesPanel;
import java.nio.file.Path;

/** What a forecast learns from: sourced statements, or a plain panel of yearly series. */
public sealed interface History {

    /** Statements on volume, facts and programmes, each with the day it was published. */
    record Evidence(Destination source) implements History {}

    /** Yearly series that stand side by side. */
    record Plain(SeriesPanel panel) implements History {}

    /**
     * The history on the class path.
     *
     * @throws io.github.homeward.input.HomewardException if there is none, or it is broken
     */
    static History bundled() {
        return new Evidence(Destinations.bundled());
    }

    /**
     * The history on the class path, with a planner's own programmes.
     *
     * @param programmes a file of {@code programmes.csv}'s columns, see {@link PlannedProgrammes}
     * @throws io.github.homeward.input.HomewardException as {@link #bundled()}, or for anything wrong with the file
     */
    static History bundled(Path programmes) {
        return new Evidence(Destinations.bundled().with(PlannedProgrammes.read(programmes)));
    }

    /**
     * A panel from a file: CSV, plain or gzipped, or Arrow IPC.
     *
     * @throws io.github.homeward.input.HomewardException for anything wrong with the file
     */
    static History read(Path file) {
        return new Plain(PanelFile.read(file));
    }
}
