package io.github.homeward.report.document;

import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.page.HtmlPage;
import io.github.homeward.report.page.Language;
import io.github.homeward.report.page.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The yearly page of a document: one HTML file. */
public final class PageFile {

    private PageFile() {}

    /** The page, as content of a file. */
    public static OutputFolder.Content of(PageDocument document) {
        Texts texts = texts(document);
        String title = title(texts, document);
        return out ->
                out.write(HtmlPage.of(texts, title, DocumentJson.of(document)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The page made live.
     *
     * @param bench what the workbench knows beside the document
     */
    public static String live(PageDocument document, Record bench) {
        Texts texts = texts(document);
        return HtmlPage.live(
                texts,
                texts.say("bench.window", title(texts, document)),
                DocumentJson.of(document),
                DocumentJson.of(bench));
    }

    private static Texts texts(PageDocument document) {
        return Texts.in(Language.of(document.language()).orElseThrow());
    }

    private static String title(Texts texts, PageDocument document) {
        List<YearCell> years = document.nodes().get(0).years();
        return texts.say(
                "title",
                document.about().destinationLabel(),
                years.get(0).year(),
                years.get(years.size() - 1).year());
    }
}
