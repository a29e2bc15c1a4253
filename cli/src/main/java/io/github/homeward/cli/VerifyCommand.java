package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.PluginLimits;
import io.github.homeward.plugin.RefusedPlugin;
import io.github.homeward.plugin.contract.Breach;
import io.github.homeward.plugin.contract.Contract;
import io.github.homeward.plugin.contract.Subject;
import io.github.homeward.spi.OriginPlugin;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homeward plugins verify}. */
@Command(
        name = "verify",
        description = "Check a plugin's jar against every rule of the contract; exit code 3 if it breaks one.")
final class VerifyCommand implements Callable<Integer> {

    private static final int REFUSED = 3;

    private final HomewardCommand top;

    @Parameters(paramLabel = "JAR", description = "The plugin's jar.")
    private Path jar = Path.of("");

    @Option(
            names = "--plugin-time",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long it may take to load, and again for each rule; ${DEFAULT-VALUE} unless given.")
    private int seconds;

    VerifyCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        top.startLogging();
        if (!Files.isRegularFile(jar)) {
            throw new HomewardException(
                    ErrorCode.FILE_MISSING, jar.toString(), "no such file", "a plugin's jar", "check the path");
        }
        PluginLimits limits = PluginLimits.DEFAULT.withTime(Duration.ofSeconds(Math.max(1, seconds)));
        Destination destination = top.session().destination().get();
        PrintStream out = top.session().out();
        Origins origins = Origins.inJar(jar, limits);
        boolean sound = origins.refused().isEmpty();
        for (RefusedPlugin refused : origins.refused()) {
            out.printf(
                    "%s: refused: %s %s; fix: %s%n",
                    refused.place(), refused.code().id(), refused.reason(), refused.fix());
        }
        for (InstalledOrigin origin : origins.all()) {
            sound &= verified(origin, destination, limits, out);
        }
        return sound ? 0 : REFUSED;
    }

    private static boolean verified(
            InstalledOrigin origin, Destination destination, PluginLimits limits, PrintStream out) {
        Subject subject = new Subject(() -> made(origin), destination.facts(), destination.defaultCutoff());
        List<Breach> breaches = Contract.breaches(subject, limits);
        out.printf(
                "%s %s, %s %s: keeps %d of %d rules%n",
                origin.code(),
                origin.origin().name(),
                origin.provenance().name(),
                origin.provenance().version(),
                Contract.RULES.size() - breaches.size(),
                Contract.RULES.size());
        breaches.forEach(breach -> out.printf("  %s%n", breach.message()));
        return breaches.isEmpty();
    }

    /** A new one, as the service loader would make it. */
    private static OriginPlugin made(InstalledOrigin origin) {
        try {
            return origin.plugin().getClass().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("it could be made once, and not a second time", e);
        }
    }
}
