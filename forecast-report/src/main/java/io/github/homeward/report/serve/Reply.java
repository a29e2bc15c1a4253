package io.github.homeward.report.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer to a request.
 *
 * @param status of HTTP
 * @param type of the text; empty for none
 * @param text the body
 * @param headers beside those that every answer has
 */
record Reply(int status, String type, String text, Map<String, String> headers) {

    static final int OK = 200;
    static final int NOTHING = 204;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int WRONG_METHOD = 405;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int WRONG_TYPE = 415;
    static final int MISTAKE = 422;
    static final int DEFECT = 500;
    static final int BUSY = 503;

    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    /** Nothing is kept, framed, guessed at or passed on. */
    private static final Map<String, String> ALWAYS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    static Reply page(String html) {
        return new Reply(OK, HTML, html, Map.of());
    }

    static Reply json(int status, String json) {
        return new Reply(status, JSON, json, Map.of());
    }

    static Reply refused(int status, String why) {
        return new Reply(status, PLAIN, why + "\n", Map.of());
    }

    static Reply nothing() {
        return new Reply(NOTHING, "", "", Map.of());
    }

    Reply with(String header, String value) {
        return new Reply(status, type, text, Map.of(header, value));
    }

    void send(HttpExchange exchange) throws IOException {
        Headers sent = exchange.getResponseHeaders();
        ALWAYS.forEach(sent::set);
        headers.forEach(sent::set);
        if (type.isEmpty()) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sent.set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
