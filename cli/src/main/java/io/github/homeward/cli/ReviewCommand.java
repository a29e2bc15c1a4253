package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.judgement.Actuals;
import io.github.homeward.judgement.Edition;
import io.github.homeward.judgement.Review;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.report.file.Columns;
import io.github.homeward.report.file.EditionFolder;
import io.github.homeward.report.file.FileHash;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.RowFiles;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.report.page.HistoryRow;
import io.github.homeward.report.page.ReviewTable;
import io.github.homeward.report.page.RunInputs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homeward review}. */
@Command(
        name = "review",
        description = "Put stored forecasts beside what came: did the model beat 'no change', and did judgement beat "
                + "the model?")
final class ReviewCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders written by 'homeward forecast --out', one edition in each.")
    private List<Path> folders = List.of();

    @Mixin
    private CutoffOption cutoff = new CutoffOption();

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            description = "Review one level: total, origin, maker, origin-maker or programme. Without it: every level.")
    private @Nullable String by;

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--summary",
            negatable = true,
            description = "As data, print the mean errors by level and lead instead of every cell.")
    private boolean summary;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write review.csv (every cell), summary.csv (mean errors), both as .arrow, and "
                    + "run.json there.")
    private @Nullable Path out;

    @Mixin
    private ForceOption force = new ForceOption();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    ReviewCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        cutoff.date();
        Set<Level> levels = by == null ? Set.of(Level.values()) : Set.of(LevelOption.level(by));
        List<Edition> editions = folders.stream().map(EditionFolder::read).toList();
        top.startLogging();
        OutputFolder folder = force.folder(out);
        Evidence evidence = plugins.evidence(top.session(), cutoff, Homeward.DEFAULT_HORIZON);
        Review review = Review.of(
                editions,
                actuals(evidence, levels),
                evidence.cutoff(),
                evidence.inputs().data());
        if (folder != null) {
            save(folder, review, card(evidence));
        }
        if (summary) {
            format.print(
                    "summary",
                    Columns.REVIEW_SUMMARY,
                    review.summaries(),
                    table(review, editions, evidence.cutoff()),
                    top.session().out());
        } else {
            format.print(
                    "review",
                    Columns.REVIEW,
                    review.rows(),
                    table(review, editions, evidence.cutoff()),
                    top.session().out());
        }
        return 0;
    }

    private static Supplier<String> table(Review review, List<Edition> editions, LocalDate day) {
        return () -> new ReviewTable(review, editions, day).text();
    }

    private Actuals actuals(Evidence evidence, Set<Level> levels) {
        Actuals actuals = new Actuals();
        for (HistoryRow row : HistoryRow.of(evidence.homeward().baseCase().panel())) {
            if (levels.contains(row.node().level())) {
                actuals.add(row.node(), row.year(), row.value(), row.quality());
            }
        }
        return actuals;
    }

    private static void save(OutputFolder folder, Review review, RunCard card) {
        Map<String, OutputFolder.Content> files =
                new LinkedHashMap<>(RowFiles.both("review", Columns.REVIEW, review.rows()));
        files.putAll(RowFiles.both("summary", Columns.REVIEW_SUMMARY, review.summaries()));
        files.put("run.json", card::write);
        folder.save(files);
    }

    private RunCard card(Evidence evidence) {
        RunInputs read = evidence.inputs();
        for (Path edition : folders) {
            read = read.and(FileHash.of(edition.resolve("forecast.csv")));
        }
        return read.card(
                Version.number(), top.session().arguments(), evidence.cutoff(), Homeward.DEFAULT_HORIZON, 1, List.of());
    }
}
