package io.github.homeward;

import io.github.homeward.driver.ProgrammeFile;
import io.github.homeward.io.PanelFile;
import io.github.homeward.io.PlainPanel;
import io.github.homeward.origin.Histories;
import io.github.homeward.origin.InstalledHistory;
import java.nio.file.Path;

/** What a forecast learns from: sourced statements, or a plain panel of yearly series. */
public sealed interface History {

    /** Statements on volume, facts and programmes, each with the day it was published. */
    record Evidence(InstalledHistory source) implements History {}

    /** Yearly series that stand side by side. */
    record Plain(PlainPanel panel) implements History {}

    /**
     * The history on the class path.
     *
     * @throws io.github.homeward.error.HomewardException if there is none, or it is broken
     */
    static History bundled() {
        return new Evidence(Histories.bundled());
    }

    /**
     * The history on the class path, with a planner's own programmes.
     *
     * @param programmes a file of {@code programmes.csv}'s columns, see {@link ProgrammeFile}
     * @throws io.github.homeward.error.HomewardException as {@link #bundled()}, or for anything wrong with the file
     */
    static History bundled(Path programmes) {
        return new Evidence(Histories.bundled().with(ProgrammeFile.read(programmes)));
    }

    /**
     * A panel from a file: CSV, plain or gzipped, or Arrow IPC.
     *
     * @throws io.github.homeward.error.HomewardException for anything wrong with the file
     */
    static History read(Path file) {
        return new Plain(PanelFile.read(file));
    }
}
