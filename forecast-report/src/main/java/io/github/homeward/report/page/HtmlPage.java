package io.github.homeward.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The yearly page: one HTML file that holds everything it shows and loads nothing. Java fills its slots; scripts draw
 * the document that one of them holds. Nothing that came from input becomes HTML, style or script: {@code
 * docs/adr/0015} lists the layers that see to it.
 */
public final class HtmlPage {

    private static final Pattern SLOT = Pattern.compile("@\\{(\\w+)}");

    private static final Pattern SPECIAL = Pattern.compile("[&<>\"']");

    /** The parts of the page's script, each using only what stands before it. */
    private static final List<String> SCRIPTS = List.of(
            "text",
            "dom",
            "figure",
            "shared",
            "header",
            "numbers",
            "fans",
            "origins",
            "programmes",
            "why",
            "scenarios",
            "costs",
            "past",
            "closing",
            "main");

    /** What the workbench adds to them, before the last. */
    private static final List<String> BENCH = List.of(
            "bench-server",
            "bench-text",
            "bench-slider",
            "bench-changes",
            "bench-result",
            "bench-scenario",
            "bench-judgement",
            "bench");

    /** Keys of the texts that only the workbench says. */
    private static final String OF_BENCH = "bench.";

    private HtmlPage() {}

    /**
     * The page of a document.
     *
     * @param texts the language of the page
     * @param title for the window, as it came from the document
     * @param document JSON of the page's format 1
     */
    public static String of(Texts texts, String title, String document) {
        Map<String, String> own = new TreeMap<>(texts.all());
        own.keySet().removeIf(key -> key.startsWith(OF_BENCH));
        return filled(
                texts,
                script(),
                Map.of(
                        "connect", "",
                        "title", html(title),
                        "style", PageResource.text("page.css"),
                        "texts", island(json(own)),
                        "document", island(document),
                        "bench", ""));
    }

    /**
     * The page made live: the same, with a workbench that may talk to the server it came from and to nobody else.
     *
     * @param bench JSON of what the workbench knows beside the document
     */
    public static String live(Texts texts, String title, String document, String bench) {
        return filled(
                texts,
                liveScript(),
                Map.of(
                        "connect",
                        "; connect-src 'self'",
                        "title",
                        html(title),
                        "style",
                        PageResource.text("page.css") + PageResource.text("bench.css"),
                        "texts",
                        island(json(texts.all())),
                        "document",
                        island(document),
                        "bench",
                        "<script type=\"application/json\" id=\"bench\">" + island(bench) + "</script>\n"));
    }

    private static String filled(Texts texts, String script, Map<String, String> own) {
        String charts = PageResource.text("echarts/echarts.common.min.js");
        Map<String, String> slots = new HashMap<>(own);
        slots.put("language", texts.language().code());
        slots.put("scripts", hash(charts) + " " + hash(script));
        slots.put("noscript", html(texts.say("noscript")));
        slots.put("charts", charts);
        slots.put("script", script);
        return SLOT.matcher(PageResource.text("page.html"))
                .replaceAll(slot -> Matcher.quoteReplacement(Objects.requireNonNull(slots.get(slot.group(1)))));
    }

    /** All parts as one script, whose names nobody else sees. */
    static String script() {
        return joined(SCRIPTS);
    }

    /** The same with the workbench. */
    static String liveScript() {
        List<String> names = new ArrayList<>(SCRIPTS);
        names.addAll(names.size() - 1, BENCH);
        return joined(names);
    }

    private static String joined(List<String> names) {
        return names.stream()
                .map(name -> PageResource.text(name + ".js"))
                .collect(Collectors.joining("\n", "'use strict';\n(() => {\n", "})();\n"));
    }

    /** JSON that may stand in a script element: no end tag, no comment, and no line end that scripts of old knew. */
    static String island(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    static String html(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
    }

    /** The only scripts that a browser may run are those of these hashes. */
    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String json(Map<String, String> texts) {
        try {
            return new ObjectMapper().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are strings", e);
        }
    }
}
