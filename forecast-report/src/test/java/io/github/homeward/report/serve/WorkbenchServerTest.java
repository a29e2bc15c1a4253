package io.github.homeward.report.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.report.live.SmallGround;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask and how much, over bare sockets, since no client sends wrong names by itself. */
class WorkbenchServerTest {

    private static final String CRLF = "\r\n";
    private static final int PATIENCE_MS = 20_000;

    @TempDir
    private static Path folder;

    private static WorkbenchServer server;
    private static Worker worker;

    @BeforeAll
    static void start() throws IOException {
        worker = new Worker();
        server = WorkbenchServer.start(SmallGround.workbench(folder), 0, worker);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void whoHasTheTokenGetsThePageAndNobodyKeepsOrFramesIt() throws IOException {
        String page = get("/?token=" + token());

        assertThat(page)
                .startsWith("HTTP/1.1 200 ")
                .contains("Cache-control: no-store", "X-frame-options: DENY", "X-content-type-options: nosniff")
                .contains("Referrer-policy: no-referrer", "Content-security-policy: frame-ancestors 'none'")
                .contains("<script type=\"application/json\" id=\"bench\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?token=", "/?token=wrong", "/?Token=@", "/?token=@&token=@", "/?token=@x"})
    void withoutTheTokenThereIsNoPage(String path) throws IOException {
        assertThat(get(path.replace("@", token())))
                .startsWith("HTTP/1.1 403 ")
                .doesNotContain("<script")
                .doesNotContain(token());
    }

    @Test
    void whoHasTheTokenGetsAnswers() throws IOException {
        assertThat(ask("files", "{}")).startsWith("HTTP/1.1 200 ").contains("{\"scenario\":[");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Homeward-Token: wrong                                     | 403
            X-Homeward-Token: @ x                                       | 403
            X-Homeward-Token: @, X-Homeward-Token: @                    | 403
            X-Homeward-Token: @, Sec-Fetch-Site: cross-site             | 403
            X-Homeward-Token: @, Sec-Fetch-Site: same-site              | 403
            X-Homeward-Token: @, Origin: http://evil.example            | 403
            X-Homeward-Token: @, Origin: null                           | 403
            X-Homeward-Token: @, Origin: https://127.0.0.1:#            | 403
            X-Homeward-Token: @, Origin: http://localhost:#             | 403
            X-Homeward-Token: @, Origin: http://127.0.0.1:1             | 403
            X-Homeward-Token: @, Origin: http://127.0.0.1:#             | 200
            X-Homeward-Token: @, Sec-Fetch-Site: same-origin            | 200
            """)
    void aQuestionMustComeFromThePageItself(String headers, int status) throws IOException {
        String sent = filled(headers).replace(", ", CRLF);

        assertThat(post("/ask/files", "Host: 127.0.0.1:" + port() + CRLF + sent, "application/json", "{}"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void withoutATokenNothingIsAnswered() throws IOException {
        assertThat(post("/ask/files", "Host: 127.0.0.1:" + port(), "application/json", "{}"))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:#",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.1.evil.example:#",
                "0.0.0.0:#",
                "LOCALHOST.evil:#"
            })
    void aNameThatIsNotThisMachinesIsRefusedWhateverItShows(String host) throws IOException {
        String headers = filled("Host: " + host + CRLF + "X-Homeward-Token: @");

        assertThat(post("/ask/files", headers, "application/json", "{}")).startsWith("HTTP/1.1 403 ");
        assertThat(exchange("GET /?token=" + token() + " HTTP/1.1" + CRLF + headers + CRLF + "Connection: close" + CRLF
                        + CRLF))
                .startsWith("HTTP/1.1 403 ")
                .doesNotContain("<script");
    }

    @Test
    void localhostIsThisMachineToo() throws IOException {
        assertThat(exchange("GET /?token=" + token() + " HTTP/1.1" + CRLF + "Host: localhost:" + port() + CRLF
                        + "Connection: close" + CRLF + CRLF))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /ask/files, 405",
        "PUT, /, 405",
        "POST, /, 405",
        "GET, /index.html, 404",
        "GET, /../../etc/passwd, 404",
        "GET, /%2e%2e/%2e%2e/etc/passwd, 404",
        "GET, /favicon.ico, 204",
        "OPTIONS, /ask/files, 405"
    })
    void thereIsOnePageAndAFewQuestions(String method, String path, int status) throws IOException {
        String answer = exchange(method + " " + path + " HTTP/1.1" + CRLF + filled("Host: 127.0.0.1:#") + CRLF
                + filled("X-Homeward-Token: @") + CRLF + "Content-Length: 0" + CRLF + "Connection: close" + CRLF
                + CRLF);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("Access-control-allow");
    }

    @Test
    void anUnknownQuestionAndAnotherTypeAreRefused() throws IOException {
        assertThat(ask("shutdown", "{}")).startsWith("HTTP/1.1 404 ");
        assertThat(post("/ask/files", known(), "text/plain", "{}")).startsWith("HTTP/1.1 415 ");
        assertThat(post("/ask/files", known(), "application/x-www-form-urlencoded", "{}"))
                .startsWith("HTTP/1.1 415 ");
    }

    @Test
    void aMistakeIsToldWithItsCodeAndAFileThatIsThereIsAConflict() throws IOException {
        assertThat(ask("save", "{\"kind\":\"scenario\",\"name\":\"../x.yaml\",\"text\":\"name: x\\noperations: []\"}"))
                .startsWith("HTTP/1.1 422 ")
                .contains("{\"error\":{\"code\":\"HW211\",\"message\":\"HW211 ");
        String once = "{\"kind\":\"scenario\",\"name\":\"x.yaml\",\"text\":\"name: x\\noperations: []\"}";
        assertThat(ask("save", once)).startsWith("HTTP/1.1 200 ");
        assertThat(ask("save", once)).startsWith("HTTP/1.1 409 ").contains("HW210");
    }

    @Test
    void tooMuchIsRefusedWhetherItIsSaidBeforeOrNot() throws IOException {
        String large = "x".repeat(Door.MOST_BYTES + 1);
        assertThat(ask("scenario", large)).startsWith("HTTP/1.1 413 ").contains("HW112");

        String chunk = "x".repeat(1 << 16);
        StringBuilder chunks = new StringBuilder();
        for (int sent = 0; sent <= Door.MOST_BYTES; sent += chunk.length()) {
            chunks.append(Integer.toHexString(chunk.length()))
                    .append(CRLF)
                    .append(chunk)
                    .append(CRLF);
        }
        assertThat(exchange("POST /ask/scenario HTTP/1.1" + CRLF + known() + CRLF + "Content-Type: application/json"
                        + CRLF + "Transfer-Encoding: chunked" + CRLF + "Connection: close" + CRLF + CRLF + chunks + "0"
                        + CRLF + CRLF))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void whoComesWhileTooManyWaitIsToldSoAtOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i <= Worker.WAITING; i++) {
            Thread thread = new Thread(() -> {
                try {
                    worker.work(() -> {
                        begun.countDown();
                        free.await();
                        return "";
                    });
                } catch (Exception e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            waiting.add(thread);
            if (i == 0) {
                begun.await();
            }
        }
        while (worker.waiting() < Worker.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(ask("files", "{}"))
                .startsWith("HTTP/1.1 503 ")
                .contains("Retry-after: 1")
                .contains("HW212");

        free.countDown();
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(ask("files", "{}")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void itListensOnThisMachinesOwnAddressAlone() throws IOException {
        assertThat(server.bound().getAddress().isLoopbackAddress()).isTrue();
        for (InetAddress address : addressesOfThisMachine()) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port()), PATIENCE_MS))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void everyServerHasATokenOfItsOwnAndNothingAnswersAfterTheEnd() throws IOException {
        WorkbenchServer other = WorkbenchServer.start(SmallGround.workbench(folder), 0);
        int port = other.bound().getPort();

        assertThat(other.address().getQuery())
                .isNotEqualTo(server.address().getQuery())
                .hasSizeGreaterThan(40);
        other.close();

        try (Socket socket = new Socket()) {
            assertThatThrownBy(() ->
                            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aPortThatIsTakenCannotBeHad() {
        assertThatThrownBy(() -> WorkbenchServer.start(SmallGround.workbench(folder), port()))
                .isInstanceOf(IOException.class);
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static String token() {
        return server.address().getQuery().substring("token=".length());
    }

    private static int port() {
        return server.bound().getPort();
    }

    private static String filled(String headers) {
        return headers.replace("@", token()).replace("#", String.valueOf(port()));
    }

    private static String known() {
        return filled("Host: 127.0.0.1:#" + CRLF + "X-Homeward-Token: @");
    }

    private static String get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1" + CRLF + filled("Host: 127.0.0.1:#") + CRLF + "Connection: close"
                + CRLF + CRLF);
    }

    private static String ask(String question, String body) throws IOException {
        return post("/ask/" + question, known(), "application/json", body);
    }

    private static String post(String path, String headers, String type, String body) throws IOException {
        return exchange("POST " + path + " HTTP/1.1" + CRLF + headers + CRLF + "Content-Type: " + type + CRLF
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + CRLF + "Connection: close" + CRLF
                + CRLF + body);
    }

    private static String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                // A server may hang up on whoever sends too much; what it said before counts.
                assertThat(request.length()).isGreaterThan(Door.MOST_BYTES);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
