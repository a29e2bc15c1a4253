package io.github.homeward.report.live;

import io.github.homeward.input.HomewardException;
import io.github.homeward.input.TextFile;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.node.NodeKey;
import io.github.homeward.report.document.DocumentJson;
import io.github.homeward.report.document.PageDocument;
import io.github.homeward.report.document.PageFile;
import io.github.homeward.report.document.ScenarioView;
import io.github.homeward.report.file.OverrideFile;
import io.github.homeward.report.file.ScenarioFile;
import io.github.homeward.scenario.Binding;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A workbench: one warm base case, one folder, and the questions that a live page asks of them. Scenarios and overrides
 * come as the text of the files that the command line reads, and are read by the same readers.
 */
public final class Workbench {

    /** Far above what anybody writes by hand. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Set<NodeKey.Level> EVERY_LEVEL = EnumSet.allOf(NodeKey.Level.class);

    private final Ground ground;
    private final PlanFolder folder;
    private final Exports exports;
    private final PageDocument bare;
    private final Map<String, Function<Asked, Record>> questions = Map.of(
            "scenario", this::scenario,
            "judgement", this::judgement,
            "files", asked -> files(),
            "load", this::load,
            "save", this::save,
            "export", this::export);

    private Workbench(Ground ground, PlanFolder folder, PageDocument bare) {
        this.ground = ground;
        this.folder = folder;
        this.exports = new Exports(ground, folder);
        this.bare = bare;
    }

    /**
     * A workbench; everything that takes time is worked out here, so that questions need not.
     *
     * @param folder for scenario and override files, pages and workbooks; made when something is first saved
     */
    public static Workbench of(Ground ground, Path folder) {
        PageDocument bare = ground.document(Overrides.NONE, List.of(), ground.inputs(), ground.options());
        ground.base().scenarios(List.of(Scenario.of("warm")));
        return new Workbench(ground, new PlanFolder(folder), bare);
    }

    /**
     * The page, before anything is asked.
     *
     * @param token what the page must send with every question
     */
    public String page(String token) {
        return PageFile.live(
                bare,
                new Bench(
                        token,
                        folder.toString(),
                        LeverView.of(ground.base().levers()),
                        ground.origins().all().stream()
                                .map(origin -> origin.code())
                                .toList(),
                        files()));
    }

    /**
     * The answer to a question, as JSON; empty if there is no such question.
     *
     * @param body a JSON object
     * @throws HomewardException for a mistake in what was asked
     */
    public Optional<String> answer(String question, byte[] body) {
        return Optional.ofNullable(questions.get(question)).map(asked -> DocumentJson.of(asked.apply(Asked.of(body))));
    }

    /** What the page knows beside the document. */
    private record Bench(String token, String folder, List<LeverView> levers, List<String> origins, PlanFiles files) {}

    /** Names of the files to choose from. */
    private record PlanFiles(List<String> scenario, List<String> overrides) {}

    /** A scenario beside the base case. */
    private record Told(ScenarioView scenario, List<OperationView> operations, List<String> notes) {}

    /** The document with judgement. */
    private record Judged(PageDocument document) {}

    /** What a file holds. */
    private record Held(String name, String text) {}

    /** Where a file was saved, and what there is to choose from now. */
    private record Saved(String path, PlanFiles files) {}

    private Told scenario(Asked asked) {
        Scenario scenario = ScenarioFile.of(name(FileKind.SCENARIO, asked), asked.textGiven());
        ScenarioForecast forecast = ground.base().scenarios(List.of(scenario));
        return new Told(
                ScenarioView.of(forecast.scenarios().get(0), EVERY_LEVEL),
                scenario.operations().stream().map(OperationView::of).toList(),
                forecast.notes());
    }

    private Judged judgement(Asked asked) {
        Overrides overrides = overrides(asked);
        return new Judged(ground.document(
                overrides.entries().isEmpty() ? Overrides.NONE : overrides,
                List.of(),
                ground.inputs(),
                ground.options()));
    }

    private PlanFiles files() {
        return new PlanFiles(folder.names(FileKind.SCENARIO), folder.names(FileKind.OVERRIDES));
    }

    private Held load(Asked asked) {
        String name = asked.nameGiven();
        Path file = folder.toRead(asked.kindGiven(), name);
        return new Held(name, TextFile.read(file, "a text", MOST_BYTES).text());
    }

    /** Saves only what the command line will read: the text is bound to this base case before. */
    private Saved save(Asked asked) {
        FileKind kind = asked.kindGiven();
        byte[] text = asked.textGiven();
        switch (kind) {
            case SCENARIO ->
                Binding.of(
                        ScenarioFile.of(name(kind, asked), text), ground.base().levers());
            case OVERRIDES -> ground.base().judged(overrides(asked));
            case PAGE, WORKBOOK -> throw Exports.notText(kind);
        }
        Path saved = folder.save(kind, asked.nameGiven(), out -> out.write(text), asked.replace());
        return new Saved(saved.toString(), files());
    }

    private Saved export(Asked asked) {
        return new Saved(exports.save(asked).toString(), files());
    }

    private Overrides overrides(Asked asked) {
        return ground.acting().apply(OverrideFile.of(name(FileKind.OVERRIDES, asked), asked.textGiven()));
    }

    /** What errors call the text: the name it goes by, once it has one. */
    private static String name(FileKind kind, Asked asked) {
        return asked.name() == null ? kind.word() : asked.nameGiven();
    }
}
