package io.github.homeward.report.page;

import java.util.List;

/** A small made-up document that has every part, with a name of one's choice wherever input stands. */
final class PageSample {

    /** What may stand in a file of a planner or plugin, and must do no harm. */
    private static final List<String> HOSTILE = List.of(
            "<script>document.body.dataset.harmed = 1</script>",
            "</script><script>document.body.dataset.harmed = 2</script>",
            "\"><img src=x onerror=\"document.body.dataset.harmed = 3\">",
            "<!--<script>",
            "'; document.body.dataset.harmed = 4; //",
            "@{document} @{script} {0} {value} {a|b} ${x} $1 \\",
            "\u202egnp.exe\u202c \u0645\u0631\u062d\u0628\u0627",
            "\u9577\u3044\u540d\u524d".repeat(50),
            "A".repeat(200),
            "\ud83d\ude97\ud83c\uddef\ud83c\uddf5 =1+1 \u2028\u2029\t");

    private PageSample() {}

    static List<String> hostile() {
        return HOSTILE;
    }

    static String document(String name) {
        String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
        return PageResource.text("hypothetical.json").replace("@NAME@", quoted);
    }

    static String page(Language language, String name) {
        return HtmlPage.of(Texts.in(language), name, document(name));
    }
}
