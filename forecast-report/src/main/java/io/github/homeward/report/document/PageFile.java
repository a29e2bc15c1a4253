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
        Texts texts = Texts.in(Language.of(document.language()).orElseThrow());
        List<YearCell> years = document.nodes().get(0).years();
        String title = texts.say(
                "title",
                document.about().destinationLabel(),
                years.get(0).year(),
                years.get(years.size() - 1).year());
        return out ->
                out.write(HtmlPage.of(texts, title, DocumentJson.of(document)).getBytes(StandardCharsets.UTF_8));
    }
}
