package io.github.homeward.report.workbook;

import io.github.homeward.report.document.About;
import io.github.homeward.report.document.PageDocument;
import io.github.homeward.report.document.RunView;
import io.github.homeward.report.file.Column;
import java.util.ArrayList;
import java.util.List;

/** A line of the sheet that says how to do it again, and what a reader must know. */
record RunLine(String kind, String name, String value) {

    static final List<Column<RunLine>> COLUMNS = List.of(
            new Column.Text<>("kind", RunLine::kind),
            new Column.Text<>("name", RunLine::name),
            new Column.Text<>("value", RunLine::value));

    private static final String RUN = "run";

    static List<RunLine> of(PageDocument document) {
        About about = document.about();
        RunView run = document.run();
        List<RunLine> lines = new ArrayList<>();
        lines.add(new RunLine(RUN, "made_by", about.madeBy()));
        lines.add(new RunLine(RUN, "cutoff", about.cutoff()));
        lines.add(new RunLine(RUN, "horizon", String.valueOf(about.horizon())));
        lines.add(new RunLine(RUN, "seed", String.valueOf(about.seed())));
        lines.add(new RunLine(RUN, "command_line", String.join(" ", run.commandLine())));
        run.inputs().forEach(input -> lines.add(new RunLine("input", input.name(), input.sha256())));
        run.plugins()
                .forEach(plugin ->
                        lines.add(new RunLine("plugin", plugin.origin(), plugin.name() + " " + plugin.version())));
        run.models().forEach(model -> lines.add(new RunLine("model", model.name(), model.description())));
        document.notes().forEach(note -> lines.add(new RunLine("note", "", note)));
        return lines;
    }
}
