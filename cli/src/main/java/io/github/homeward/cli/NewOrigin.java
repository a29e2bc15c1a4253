package io.github.homeward.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A new plugin's project, written from templates in which words between {@code @} are filled in.
 *
 * @param code ISO code of the origin
 * @param name its English name
 * @param currency ISO code of its currency
 * @param collected the day up to which its example figures pass for known
 * @param version of Homeward
 */
record NewOrigin(String code, String name, String currency, String collected, String version) {

    private static final String TEMPLATES = "new-origin/";

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

    /** Package of the plugin's class. */
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
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, without(stated, filled(file.getValue())));
            written.add(target);
        }
        return written;
    }

    /** Template by the file made of it. */
    private Map<String, String> files() {
        String java = packageName().replace('.', '/') + "/" + className();
        String facts = "src/main/resources/homeward/origin/" + code + "/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", "README.md");
        files.put("pom.xml", "pom.xml");
        files.put("src/main/java/" + java + ".java", "Origin.java");
        files.put("src/main/resources/META-INF/services/io.github.homeward.spi.OriginPlugin", "service");
        files.put(facts + "sources.csv", "sources.csv");
        files.put(facts + "indicators.csv", "indicators.csv");
        files.put(facts + "values.csv", "values.csv");
        files.put("src/test/java/" + java + "Test.java", "OriginTest.java");
        return files;
    }

    private String filled(String template) throws IOException {
        return text(template)
                .replace("@code@", code)
                .replace("@name@", name)
                .replace("@currency@", currency)
                .replace("@class@", className())
                .replace("@package@", packageName())
                .replace("@artifact@", artifact())
                .replace("@collected@", collected)
                .replace("@version@", version);
    }

    private static String without(Set<String> stated, String text) {
        StringBuilder kept = new StringBuilder();
        text.lines()
                .filter(line -> !stated.contains(line.split(",", 2)[0]))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }

    private static String text(String template) throws IOException {
        try (InputStream in = NewOrigin.class.getResourceAsStream(TEMPLATES + template)) {
            if (in == null) {
                throw new IllegalStateException("the build left out the template " + template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
