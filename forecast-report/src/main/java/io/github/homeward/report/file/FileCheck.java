package io.github.homeward.report.file;

import io.github.homeward.input.CsvTable;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.judgement.OverrideEntry;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.ledger.PlannedVolumes;
import io.github.homeward.plugin.Destination;
import io.github.homeward.programme.PlannedProgrammes;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.spi.ModelName;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.VolumeStatement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says what an input file holds and what it would change, without forecasting.
 *
 * @param holds what it is, in a line
 * @param changes what it would change and what to look at, a line each
 */
public record FileCheck(String holds, List<String> changes) {

    /** Copies the list. */
    public FileCheck {
        changes = List.copyOf(changes);
    }

    /**
     * Looks at a file of any kind: statements on volume or on programmes, overrides, a scenario, an edition's folder,
     * or a panel of one's own.
     *
     * @param destination what statements would be added to
     * @param known statements on programmes that are known already
     * @throws HomewardException for the first thing that is wrong with it
     */
    public static FileCheck of(Path file, Destination destination, List<ProgrammeStatement> known) {
        if (Files.isDirectory(file)) {
            var edition = EditionFolder.read(file);
            return new FileCheck("an edition of " + edition.cutoff() + ", for 'homeward review'", List.of());
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return ofScenario(ScenarioFile.readAll(List.of(file)).get(0));
        }
        List<String> header = header(file);
        if (header.contains("programme_id") && header.contains("statement")) {
            return ofProgrammes(ProgrammeFile.read(file), destination, known);
        }
        if (header.contains("period") && header.contains("units")) {
            return ofVolumes(VolumeFile.read(file, destination), destination);
        }
        if (header.contains("node") && header.contains("op")) {
            return ofOverrides(OverrideFile.read(file));
        }
        return ofPanel(PanelFile.described(file));
    }

    /** The header of a CSV file of statements; empty for anything else, which is then taken for a panel. */
    private static List<String> header(Path file) {
        try {
            return CsvTable.read(file, List.of()).header();
        } catch (HomewardException e) {
            boolean missing = e.code() == ErrorCode.FILE_MISSING || e.code() == ErrorCode.FILE_EMPTY;
            if (missing) {
                throw e;
            }
            return List.of();
        }
    }

    private static FileCheck ofScenario(Scenario scenario) {
        return new FileCheck(
                "the scenario '" + scenario.name() + "' with "
                        + count(scenario.operations().size(), "operation") + ", for 'homeward scenario'",
                scenario.operations().isEmpty() ? List.of("it changes nothing") : List.of());
    }

    private static FileCheck ofOverrides(Overrides overrides) {
        Set<String> nodes =
                overrides.entries().stream().map(OverrideEntry::node).collect(Collectors.toCollection(TreeSet::new));
        List<String> changes = new ArrayList<>();
        for (OverrideEntry entry : overrides.entries()) {
            changes.add("line " + entry.line() + ": " + entry.node() + " " + entry.year() + " "
                    + entry.op().word() + " " + entry.written() + ", entered on " + entry.enteredOn());
        }
        return new FileCheck(
                count(overrides.entries().size(), "override") + " of " + count(nodes.size(), "node")
                        + ", for --overrides",
                changes);
    }

    private static FileCheck ofProgrammes(
            PlannedProgrammes planned, Destination destination, List<ProgrammeStatement> known) {
        planned.joinedTo(known);
        Set<String> ids = known.stream().map(ProgrammeStatement::programmeId).collect(Collectors.toSet());
        List<String> changes = new ArrayList<>();
        for (PlannedProgrammes.Line line : planned.lines()) {
            ProgrammeStatement said = line.said();
            changes.add("line " + line.number() + ": " + (ids.contains(said.programmeId()) ? "" : "new programme ")
                    + said.programmeId() + " " + said.kind().name().toLowerCase(Locale.ROOT) + ", known on "
                    + said.knownOn());
        }
        planned.lastKnown().ifPresent(day -> moved(day, destination, changes));
        return new FileCheck(count(planned.lines().size(), "statement") + " on programmes, for --programmes", changes);
    }

    private static FileCheck ofVolumes(PlannedVolumes planned, Destination destination) {
        Destination joined = destination.with(planned);
        Set<String> makers = destination.volumes().statements().stream()
                .map(VolumeStatement::maker)
                .collect(Collectors.toSet());
        List<String> changes = new ArrayList<>();
        for (PlannedVolumes.Line line : planned.lines()) {
            VolumeStatement said = line.said();
            String what = "line " + line.number() + ": " + PlannedVolumes.described(said);
            List<VolumeStatement> beside = destination.volumes().statements().stream()
                    .filter(other -> PlannedVolumes.sameCell(said, other))
                    .toList();
            changes.add(what
                    + (beside.isEmpty()
                            ? ", not counted before"
                            : beside.stream()
                                    .map(other ->
                                            String.format(Locale.ROOT, "%,.0f [%s]", other.units(), other.sourceId()))
                                    .collect(Collectors.joining(", ", ", beside ", "")))
                    + (makers.contains(said.maker()) ? "" : "; '" + said.maker() + "' is a new maker"));
        }
        planned.lastKnown().ifPresent(day -> moved(day, destination, changes));
        List<ModelName> added = joined.volumes().names();
        return new FileCheck(
                count(planned.lines().size(), "statement") + " on volume, for --volumes"
                        + (added.size() > destination.volumes().names().size() ? ", with models of your own" : ""),
                changes);
    }

    private static void moved(LocalDate known, Destination destination, List<String> changes) {
        if (known.isAfter(destination.defaultCutoff())) {
            changes.add("the default cutoff moves from " + destination.defaultCutoff() + " to " + known);
        }
    }

    private static FileCheck ofPanel(PanelFile.Described panel) {
        return new FileCheck("a panel, for --history: " + panel.line(), panel.warnings());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
