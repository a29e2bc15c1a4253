package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlPageTest {

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL);

    private static final int ISLANDS = 2;

    private static final int TWO_MEGABYTES = 2_000_000;

    @ParameterizedTest
    @MethodSource("io.github.homeward.report.page.PageSample#hostile")
    void theDocumentInThePageIsTheOneGivenWhateverItSays(String name) throws Exception {
        List<String> scripts = scripts(PageSample.page(Language.ENGLISH, name));

        JsonNode held = new ObjectMapper().readTree(scripts.get(1));

        assertThat(scripts).hasSize(ISLANDS + 2);
        assertThat(held).isEqualTo(new ObjectMapper().readTree(PageSample.document(name)));
        assertThat(held.at("/about/made_by").textValue()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("io.github.homeward.report.page.PageSample#hostile")
    void theTitleIsText(String name) {
        String page = PageSample.page(Language.ENGLISH, name);

        String title = page.substring(page.indexOf("<title>") + "<title>".length(), page.indexOf("</title>"));

        assertThat(title).doesNotContain("<", ">", "\"");
    }

    @ParameterizedTest
    @EnumSource
    void onlyThePagesOwnScriptsMayRun(Language language) throws Exception {
        String page = PageSample.page(language, "name");

        List<String> hashes = new ArrayList<>();
        for (String script : scripts(page).subList(ISLANDS, ISLANDS + 2)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            hashes.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }

        assertThat(page).contains("default-src 'none'; ", "script-src " + String.join(" ", hashes) + ";");
    }

    @Test
    void noScriptReadsTextAsHtmlOrLoadsAnything() {
        assertThat(HtmlPage.script())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
                .doesNotContain("fetch(", "XMLHttpRequest", "import(");
    }

    @Test
    void theWorkbenchReadsNoTextAsHtmlEitherAndTalksToItsOwnServerOnly() {
        assertThat(HtmlPage.liveScript())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
                .doesNotContain("XMLHttpRequest", "import(", "WebSocket", "localStorage")
                .containsOnlyOnce("fetch(");
        assertThat(HtmlPage.live(Texts.in(Language.ENGLISH), "title", "{}", "{\"token\":\"</script>\"}"))
                .contains("; connect-src 'self'; base-uri 'none'")
                .contains("id=\"bench\">{\"token\":\"\\u003c/script>\"}</script>");
        assertThat(PageSample.page(Language.ENGLISH, "name"))
                .doesNotContain("connect-src", "bench.title", "id=\"bench\"");
    }

    @ParameterizedTest
    @EnumSource
    void thePageWithoutItsDocumentIsFarBelowTwoMegabytes(Language language) {
        assertThat(PageSample.page(language, "name").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(TWO_MEGABYTES / 2);
    }

    @Test
    void theChartLibraryComesWithItsLicences() {
        assertThat(PageResource.text("echarts/echarts.common.min.js"))
                .contains("Licensed to the Apache Software Foundation");
        assertThat(PageResource.text("echarts/LICENSE")).contains("Apache License");
        assertThat(PageResource.text("echarts/NOTICE")).contains("Apache ECharts");
        assertThat(PageResource.text("echarts/LICENSE-d3")).contains("Mike Bostock");
    }

    private static List<String> scripts(String page) {
        Matcher matcher = SCRIPT.matcher(page);
        List<String> scripts = new ArrayList<>();
        while (matcher.find()) {
            scripts.add(matcher.group(1));
        }
        return scripts;
    }
}
