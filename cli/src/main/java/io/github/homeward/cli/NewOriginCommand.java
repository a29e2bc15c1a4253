package io.github.homeward.cli;

import io.github.homeward.input.Countries;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.plugin.Destination;
import io.github.homeward.spi.Indicator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homeward new-origin}. */
@Command(
        name = "new-origin",
        description = "Write the project of a new origin plugin: it compiles and keeps every rule of the contract, with"
                + " example figures to be replaced.")
final class NewOriginCommand implements Callable<Integer> {

    /** It stands in Java, XML and CSV. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N} '.-]*");

    private final HomewardCommand top;

    @Parameters(paramLabel = "CODE", description = "ISO 3166-1 code of the country, two letters.")
    private String code = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "English name of the country.")
    private String name = "";

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "ISO 4217 code of its currency; the country's own unless given.")
    private @Nullable String currency;

    @Option(names = "--dir", paramLabel = "DIR", description = "Folder to write into; origin-xx unless given.")
    private @Nullable Path folder;

    NewOriginCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        top.startLogging();
        if (!Countries.known(code)) {
            throw bad("CODE", code, "an ISO 3166-1 code such as MX");
        }
        if (!NAME.matcher(name).matches()) {
            throw bad("--name", name, "a name of letters, digits, spaces, hyphens, dots and apostrophes");
        }
        Destination destination = top.session().destination().get();
        NewOrigin origin =
                new NewOrigin(code, name, money(), destination.defaultCutoff().toString(), Version.number());
        Path target = folder == null ? Path.of(origin.artifact()) : folder;
        if (Files.exists(target.resolve("pom.xml"))) {
            throw new HomewardException(
                    ErrorCode.OUTPUT_UNWRITABLE,
                    target.toString(),
                    "a project that is there already",
                    "a folder without a pom.xml",
                    "choose another folder with --dir");
        }
        Set<String> stated =
                destination.facts().indicators().stream().map(Indicator::id).collect(Collectors.toSet());
        List<Path> written = origin.write(target, stated);
        written.forEach(file -> top.session().out().println(file));
        top.session().out().printf("%nEvery figure in it is an EXAMPLE. Next: see %s%n", target.resolve("README.md"));
        return 0;
    }

    private String money() {
        if (currency != null) {
            if (Currency.getAvailableCurrencies().stream()
                    .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
                throw bad("--currency", currency, "an ISO 4217 code such as MXN");
            }
            return currency;
        }
        Currency own = Currency.getInstance(new Locale.Builder().setRegion(code).build());
        if (own == null) {
            throw bad("--currency", "none, and " + code + " has no currency of its own", "an ISO 4217 code");
        }
        return own.getCurrencyCode();
    }

    private static HomewardException bad(String where, String found, String expected) {
        return new HomewardException(ErrorCode.BAD_OPTION, where, found, expected, "correct it");
    }
}
