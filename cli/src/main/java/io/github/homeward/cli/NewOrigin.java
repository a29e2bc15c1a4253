package io.github.homeward.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A new plugin's project, written from the templates of the Maven archetype: expressions between <code>${</code> and
 * <code>}</code> are filled in, in names of files those between two underscores.
 *
 * @param code ISO code of the origin
 * @param name its English name
 * @param currency ISO code of its currency
 * @param collected the day up to which its example figures pass for known
 * @param homeward the version of Homeward
 */
record NewOrigin(String code, String name, String currency, String collected, String homeward) {

    /** Of the archetype, in the order of writing. */
    static final List<String> TEMPLATES = List.of(
            "README.md",
            "pom.xml",
            "src/main/java/__className__.java",
            "src/main/resources/META-INF/services/io.github.homeward.spi.OriginPlugin",
            "src/main/resources/homeward/origin/__code__/sources.csv",
            "src/main/resources/homeward/origin/__code__/indicators.csv",
            "src/main/resources/homeward/origin/__code__/values.csv",
            "src/test/java/__className__Test.java");

    private static final String ARCHETYPE = "/archetype-resources/";

    private static final String JAVA = "/java/";

    /** Of the plugin itself. */
    private static final String VERSION = "0.1.0";

    /** Simple name of the plugin's class. */
    String className() {
        StringBuilder word = new StringBuilder();
        for (String part : name.split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                word.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        return word.isEmpty() || Character.isDigit(word.charAt(0)) ? code + "Origin" : word + "Origin";
    }

    /** Package of the plugin's class, and the group of its artifact. */
    String packageName() {
        return "origin." + code.toLowerCase(Locale.ROOT);
    }

    /** Name of the artifact, and of the folder unless another is given. */
    String artifact() {
        return "origin-" + code.toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the project.
     *
     * @param stated indicators that the destination states already, which a plugin must not state again
     * @return the files, in the order of writing
     */
    List<Path> write(Path folder, Set<String> stated) throws IOException {
        List<Path> written = new ArrayList<>();
        for (String template : TEMPLATES) {
            Path target = folder.resolve(file(template));
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, without(stated, filled(text(template))));
            written.add(target);
        }
        return written;
    }

    private String file(String template) {
        return template.replace(JAVA, JAVA + packageName().replace('.', '/') + "/")
                .replace("__className__", className())
                .replace("__code__", code);
    }

    private String filled(String template) {
        return template.replace("${code}", code)
                .replace("${name}", name)
                .replace("${currency}", currency)
                .replace("${className}", className())
                .replace("${package}", packageName())
                .replace("${groupId}", packageName())
                .replace("${artifactId}", artifact())
                .replace("${version}", VERSION)
                .replace("${collected}", collected)
                .replace("${homewardVersion}", homeward);
    }

    /** The archetype decides by directives whether to state an indicator; here the destination's own list does. */
    private static String without(Set<String> stated, String text) {
        StringBuilder kept = new StringBuilder();
        text.lines()
                .filter(line -> !line.startsWith("#if(") && !line.equals("#end"))
                .filter(line -> !stated.contains(line.split(",", 2)[0]))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }

    private static String text(String template) throws IOException {
        try (InputStream in = NewOrigin.class.getResourceAsStream(ARCHETYPE + template)) {
            if (in == null) {
                throw new IllegalStateException("the build left out the template " + template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
