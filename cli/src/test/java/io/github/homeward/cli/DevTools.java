package io.github.homeward.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real browser without a window, driven over the protocol of its developer tools. */
final class DevTools implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 60;
    private static final int PAUSE_MS = 20;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final Incoming incoming;
    private final AtomicInteger ids = new AtomicInteger();

    private DevTools(Process process, Path profile, WebSocket socket, Incoming incoming) {
        this.process = process;
        this.profile = profile;
        this.socket = socket;
        this.incoming = incoming;
    }

    /** Answers by number, and whatever a page complains of. */
    private static final class Incoming implements WebSocket.Listener {

        private static final List<String> COMPLAINTS =
                List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded");

        /** What answers a page that asks whether it may be left; commands that wait for an answer count from 1. */
        private static final String LEAVE =
                "{\"id\":0,\"method\":\"Page.handleJavaScriptDialog\",\"params\":{\"accept\":true}}";

        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
        private final List<String> console = new CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            from.request(1);
            if (!last) {
                return CompletableFuture.completedFuture(null);
            }
            String message = text.toString();
            text.setLength(0);
            return taken(from, message);
        }

        private CompletionStage<?> taken(WebSocket from, String message) {
            try {
                JsonNode said = JSON.readTree(message);
                String method = said.path("method").asText();
                CompletableFuture<JsonNode> asked =
                        answers.remove(said.path("id").asInt());
                if (asked != null) {
                    asked.complete(said);
                } else if (method.equals("Page.javascriptDialogOpening")) {
                    return from.sendText(LEAVE, true);
                } else if (COMPLAINTS.contains(method)) {
                    console.add(message);
                }
            } catch (IOException e) {
                console.add("unread: " + message);
            }
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Starts a browser where one is installed. */
    static Optional<DevTools> start(Path profile) throws Exception {
        Optional<Path> program = NAMES.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        return program.isEmpty() ? Optional.empty() : Optional.of(start(program.get(), profile));
    }

    private static DevTools start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String port = port(profile.resolve("DevToolsActivePort"));
        HttpClient client = HttpClient.newHttpClient();
        String list = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        String page = "";
        for (JsonNode target : JSON.readTree(list)) {
            page = target.path("type").asText().equals("page")
                    ? target.path("webSocketDebuggerUrl").asText()
                    : page;
        }
        Incoming incoming = new Incoming();
        WebSocket socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(page), incoming)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        DevTools tools = new DevTools(process, profile, socket, incoming);
        for (String domain : List.of("Page", "Runtime", "Log")) {
            tools.send(domain + ".enable", Map.of());
        }
        return tools;
    }

    /** The browser writes its port into a file, the first line, once it listens. */
    private static String port(Path file) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(file) || Files.readString(file).lines().count() < 2) {
            if (System.nanoTime() > until) {
                throw new IOException("the browser did not start");
            }
            Thread.sleep(PAUSE_MS);
        }
        return Files.readString(file).lines().findFirst().orElseThrow();
    }

    /** Sends a command and gives its result. */
    JsonNode send(String method, Map<String, ?> params) throws Exception {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        incoming.answers.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        JsonNode said = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IOException(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    /** The value of an expression in the page; waits for a promise. */
    JsonNode value(String expression) throws Exception {
        JsonNode result =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result.path("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    /** Waits until an expression is true. */
    void await(String expression) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!value("Boolean(" + expression + ")").asBoolean()) {
            if (System.nanoTime() > until) {
                throw new IOException("never true: " + expression);
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    /** A window of a size, in pixels. */
    void size(int width, int height) throws Exception {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Presses a key as a person does. */
    void press(String key) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code(key)));
        }
    }

    private static int code(String key) {
        return switch (key) {
            case "ArrowLeft" -> 37;
            case "ArrowRight" -> 39;
            case "Tab" -> 9;
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** What the page complained of since {@link #forget}. */
    List<String> console() {
        return new ArrayList<>(incoming.console);
    }

    /** Forgets complaints, such as those of the page before. */
    void forget() {
        incoming.console.clear();
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
        for (String link : List.of("SingletonLock", "SingletonSocket", "SingletonCookie")) {
            Files.deleteIfExists(profile.resolve(link));
        }
    }
}
