package io.github.homeward.cli;

import io.github.homeward.destination.fictional.Ruritania;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.PluginLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code homeward serve} on a thread of its own, until it is interrupted. */
final class Serving implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("^Workbench: (http://\\S+)$", Pattern.MULTILINE);
    private static final int PAUSE_MS = 20;

    private final AtomicInteger exitCode = new AtomicInteger(-1);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Thread thread;
    private final URI address;

    private Serving(
            Supplier<Destination> destination,
            BiFunction<@Nullable Path, PluginLimits, Origins> origins,
            String... arguments)
            throws InterruptedException, IOException {
        String[] all = Stream.concat(Stream.of("serve", "--no-open"), Stream.of(arguments))
                .toArray(String[]::new);
        thread = new Thread(() -> exitCode.set(new Main(destination, origins, Map.of(), out, err).run(all)));
        thread.start();
        Matcher printed = ADDRESS.matcher("");
        while (!printed.reset(out.toString(StandardCharsets.UTF_8)).find()) {
            if (!thread.isAlive()) {
                throw new IOException(err.toString(StandardCharsets.UTF_8));
            }
            Thread.sleep(PAUSE_MS);
        }
        address = URI.create(printed.group(1));
    }

    /** On the bundled evidence. */
    static Serving bundled(String... arguments) throws Exception {
        return new Serving(Destinations::bundled, Main::installed, arguments);
    }

    /** On a made-up destination without plugins. */
    static Serving onRuritania(String... arguments) throws Exception {
        return new Serving(() -> Destinations.of(new Ruritania()), (folder, limits) -> Origins.of(), arguments);
    }

    /** The address that was printed. */
    URI address() {
        return address;
    }

    /** The answer to a question of the page. */
    String ask(String question, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/ask/" + question))
                .header("Content-Type", "application/json")
                .header("X-Homeward-Token", address.getQuery().substring("token=".length()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Ends it as Ctrl-C would, and gives the exit code. */
    int end() throws InterruptedException {
        thread.interrupt();
        thread.join();
        return exitCode.get();
    }

    /** What it said on standard error. */
    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
