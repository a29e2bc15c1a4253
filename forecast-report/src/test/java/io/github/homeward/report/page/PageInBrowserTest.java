package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The page in a real browser; skipped where none is installed. */
class PageInBrowserTest {

    private static final Iterable<String> HOSTILE = PageSample.HOSTILE;

    private static final Pattern CHART = Pattern.compile("<div class=\"chart\" role=\"img\" aria-label=\"[^\"]+\"[^>]*>");

    private static final int DESKTOP = 1280;

    private static final int PHONE = 500;

    private static final int CHARTS = 9;

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

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void namesDoNoHarmOnAPhone(String name) throws Exception {
        Browser.Shown shown = show(PageSample.page(Language.ENGLISH, name), PHONE);

        assertThat(shown.console()).isEmpty();
        assertThat(shown.dom()).containsOnlyOnce("<body data-done=\"\">");
    }

    @Test
    void aLinkLeadsOnlyToTheWeb() throws Exception {
        assertThat(show(PageSample.page(Language.ENGLISH, "Name"), DESKTOP).dom())
                .doesNotContain("href=\"javascript:");
    }

    private Browser.Shown show(String page, int width) throws Exception {
        Path file = folder.resolve("page.html");
        Files.writeString(file, page);
        return browser.show(file, width);
    }
}
