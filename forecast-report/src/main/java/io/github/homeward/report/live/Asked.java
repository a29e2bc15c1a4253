package io.github.homeward.report.live;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the page sends with a question; each question needs some of it.
 *
 * @param kind of a file
 * @param name of a file
 * @param text of a scenario or override file
 * @param replace whether a file may be replaced
 * @param scenario name of a scenario file, for exports
 * @param overrides name of an override file, for exports
 */
record Asked(
        @Nullable FileKind kind,
        @Nullable String name,
        @Nullable String text,
        boolean replace,
        @Nullable String scenario,
        @Nullable String overrides) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Reads the JSON object that was sent.
     *
     * @throws HomewardException {@link ErrorCode#WRONG_SHAPE}
     */
    static Asked of(byte[] body) {
        try {
            Asked asked = MAPPER.readValue(body, Asked.class);
            if (asked != null) {
                return asked;
            }
        } catch (JacksonException e) {
            throw unread(e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
        throw unread(null);
    }

    private static HomewardException unread(@Nullable JacksonException cause) {
        String found = cause == null ? "null" : cause.getOriginalMessage();
        String expected = "a JSON object with kind, name, text, replace, scenario, overrides";
        String fix = "reload the page";
        return cause == null
                ? new HomewardException(ErrorCode.WRONG_SHAPE, "request", found, expected, fix)
                : new HomewardException(ErrorCode.WRONG_SHAPE, "request", found, expected, fix, cause);
    }

    FileKind kindGiven() {
        return given("kind", kind);
    }

    String nameGiven() {
        return given("name", name);
    }

    byte[] textGiven() {
        return given("text", text).getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T given(String key, @Nullable T value) {
        if (value == null) {
            throw new HomewardException(
                    ErrorCode.FIELD_MISSING, "request", "no '" + key + "'", "a value for it", "reload the page");
        }
        return value;
    }
}
