package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser; skipped where none is installed. */
class PageInBrowserTest {

    private static final Pattern CHART =
            Pattern.compile("<div class=\"chart\" role=\"img\" aria-label=\"[^\"]+\"[^>]*>");

    private static final int DESKTOP = 1280;

    private static final int PHONE = 500;

    private static final int CHARTS = 9;

    /** Opens every table, then says on the body what axe objects to. */
    private static final String LOOK = """
            document.querySelectorAll('details').forEach((box) => { box.open = true; });
            setTimeout(() => axe.run().then((found) => {
              document.body.dataset.barriers = found.violations.map((v) => `${v.id} (${v.impact})`).join() || 'none';
            }), 100);
            """;

    @TempDir
    private Path folder;

    private Browser browser;

    @BeforeEach
    void find() {
        Optional<Browser> found = Browser.installed(folder);
        assumeTrue(found.isPresent(), "no Chromium on the path");
        browser = found.get();
    }

    @ParameterizedTest
    @EnumSource
    void everyPartIsDrawnInEveryLanguage(Language language) throws Exception {
        Browser.Shown shown = show(PageSample.page(language, "Name"), DESKTOP);

        assertThat(shown.console()).isEmpty();
        assertThat(shown.dom()).contains("<body data-done=\"\">").contains("lang=\"" + language.code() + "\"");
        assertThat(CHART.matcher(shown.dom()).results()).hasSize(CHARTS);
        assertThat(shown.dom()).doesNotContain("[object", "undefined", "NaN");
        assertThat(shown.dom()).contains(">1,234<", ">1,501<");
    }

    @Test
    void namesDoNoHarmOnAPhone() throws Exception {
        String name = String.join(" ", PageSample.hostile());

        Browser.Shown shown = show(PageSample.page(Language.ENGLISH, name), PHONE);

        assertThat(shown.console()).isEmpty();
        assertThat(shown.dom()).containsOnlyOnce("<body data-done=\"\">");
    }

    @Test
    void aLinkLeadsOnlyToTheWeb() throws Exception {
        assertThat(show(PageSample.page(Language.ENGLISH, "Name"), DESKTOP).dom())
                .doesNotContain("href=\"javascript:");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyMeetsABarrier(Language language) throws Exception {
        String page = PageSample.page(language, "Name")
                .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>\n</html>", "<script>" + axe() + "</script><script>" + LOOK + "</script></body>");

        assertThat(show(page, DESKTOP).dom()).contains("<body data-done=\"\" data-barriers=\"none\">");
    }

    private static String axe() throws IOException {
        try (InputStream stream = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Browser.Shown show(String page, int width) throws Exception {
        Path file = folder.resolve("page.html");
        Files.writeString(file, page);
        return browser.show(file, width);
    }
}
