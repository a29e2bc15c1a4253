package io.github.homeward.report.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.report.document.DocumentJson;
import io.github.homeward.report.live.Workbench;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every request comes through here: the page, and the questions it asks. */
final class Door implements HttpHandler {

    /** A megabyte of text, as JSON writes it at worst in practice. */
    static final int MOST_BYTES = 2 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private static final String QUESTIONS = "/ask/";

    private final Gate gate;
    private final Worker worker;
    private final Workbench workbench;
    private final String page;

    Door(Gate gate, Worker worker, Workbench workbench) {
        this.gate = gate;
        this.worker = worker;
        this.workbench = workbench;
        this.page = workbench.page(gate.token());
    }

    /** A mistake as the page reads it. */
    private record Told(@JsonProperty("error") Mistake error) {}

    private record Mistake(String code, String message) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            reply(exchange).send(exchange);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        Optional<String> stranger = gate.stranger(exchange.getRequestHeaders());
        if (stranger.isPresent()) {
            return Reply.refused(Reply.FORBIDDEN, stranger.get());
        }
        String path = String.valueOf(exchange.getRequestURI().getRawPath());
        if (path.startsWith(QUESTIONS)) {
            return question(exchange, path.substring(QUESTIONS.length()));
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return Reply.refused(Reply.WRONG_METHOD, "only GET").with("Allow", "GET");
        }
        return switch (path) {
            case "/" ->
                gate.opens(exchange.getRequestURI().getRawQuery())
                        ? Reply.page(page)
                        : Reply.refused(
                                Reply.FORBIDDEN, "open the address that 'homeward serve' printed, with its token");
            case "/favicon.ico" -> Reply.nothing();
            default -> Reply.refused(Reply.NOT_FOUND, "there is one page here");
        };
    }

    private Reply question(HttpExchange exchange, String question) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return Reply.refused(Reply.WRONG_METHOD, "only POST").with("Allow", "POST");
        }
        if (!gate.fromPage(exchange.getRequestHeaders())) {
            return Reply.refused(Reply.FORBIDDEN, "not with this token");
        }
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return Reply.refused(Reply.WRONG_TYPE, "only application/json");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return told(
                    Reply.TOO_LARGE,
                    new HomewardException(
                            ErrorCode.TOO_LARGE,
                            "request",
                            "more than " + MOST_BYTES + " bytes",
                            "at most that",
                            "send less at a time"));
        }
        return answer(question, body);
    }

    private Reply answer(String question, byte[] body) {
        try {
            return worker.work(() -> workbench.answer(question, body))
                    .map(json -> Reply.json(Reply.OK, json))
                    .orElseGet(() -> Reply.refused(Reply.NOT_FOUND, "there is no such question"));
        } catch (HomewardException mistake) {
            return switch (mistake.code()) {
                case BUSY -> told(Reply.BUSY, mistake).with("Retry-After", "1");
                case FILE_EXISTS -> told(Reply.CONFLICT, mistake);
                default -> told(Reply.MISTAKE, mistake);
            };
        } catch (Exception defect) {
            LOG.error("the question '{}' could not be answered", question, defect);
            return Reply.json(
                    Reply.DEFECT,
                    DocumentJson.of(new Told(new Mistake("", "internal error, please report it: " + defect))));
        }
    }

    private static Reply told(int status, HomewardException mistake) {
        return Reply.json(
                status,
                DocumentJson.of(new Told(new Mistake(mistake.code().id(), String.valueOf(mistake.getMessage())))));
    }
}
