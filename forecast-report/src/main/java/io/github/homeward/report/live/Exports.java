package io.github.homeward.report.live;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.report.document.PageDocument;
import io.github.homeward.report.document.PageFile;
import io.github.homeward.report.file.FileHash;
import io.github.homeward.report.file.OverrideFile;
import io.github.homeward.report.file.ScenarioFile;
import io.github.homeward.report.page.RunInputs;
import io.github.homeward.report.workbook.WorkbookFile;
import io.github.homeward.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Page and workbook of what is saved: the very files that {@code homeward report} writes from the same scenario and
 * override files, with the command that does it.
 */
final class Exports {

    private final Ground ground;
    private final PlanFolder folder;

    Exports(Ground ground, PlanFolder folder) {
        this.ground = ground;
        this.folder = folder;
    }

    /** Writes the page or workbook that was asked for, and says where. */
    Path save(Asked asked) {
        FileKind kind = asked.kindGiven();
        if (kind != FileKind.PAGE && kind != FileKind.WORKBOOK) {
            throw new HomewardException(
                    ErrorCode.UNKNOWN_WORD, "request", "an export of " + kind.word(), "page or workbook", "save it");
        }
        String name = asked.nameGiven();
        List<String> arguments = new ArrayList<>(List.of("report"));
        arguments.addAll(ground.options());
        RunInputs read = ground.inputs();
        List<Scenario> scenarios = new ArrayList<>();
        if (asked.scenario() != null) {
            Path file = folder.toRead(FileKind.SCENARIO, asked.scenario());
            scenarios.add(ScenarioFile.read(file));
            read = read.and(FileHash.of(file));
            arguments.addAll(List.of("--scenario", file.toString()));
        }
        Overrides overrides = Overrides.NONE;
        if (asked.overrides() != null) {
            Path file = folder.toRead(FileKind.OVERRIDES, asked.overrides());
            overrides = ground.acting().apply(OverrideFile.read(file));
            arguments.addAll(List.of("--overrides", file.toString()));
        }
        arguments.addAll(
                List.of("--no-backtest", "--out", folder.path(kind, name).toString()));
        PageDocument document = ground.document(overrides, scenarios, read, arguments);
        return folder.save(
                kind,
                name,
                kind == FileKind.WORKBOOK ? WorkbookFile.of(document) : PageFile.of(document),
                asked.replace());
    }

    /** Pages and workbooks are made, not sent. */
    static HomewardException notText(FileKind kind) {
        return new HomewardException(
                ErrorCode.UNKNOWN_WORD, "request", "text of a " + kind.word(), "scenario or overrides", "export it");
    }
}
