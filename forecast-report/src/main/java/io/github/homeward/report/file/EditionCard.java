package io.github.homeward.report.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.homeward.input.DataHash;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a review needs of a run card.
 *
 * @param cutoff the day up to which anything was known
 * @param data what was read
 */
record EditionCard(LocalDate cutoff, List<DataHash> data) {

    private static final long MOST_BYTES = 16L << 20;

    EditionCard {
        data = List.copyOf(data);
    }

    static EditionCard read(Path file) {
        JsonNode card = ofFormat(file);
        if (!card.path("command_line").path(0).asText().equals("forecast")) {
            throw new HomewardException(
                    ErrorCode.NOT_AN_EDITION,
                    file.toString(),
                    "the run card of '" + card.path("command_line").path(0).asText() + "'",
                    "that of 'forecast'",
                    "name a folder written by 'homeward forecast --out'");
        }
        return new EditionCard(cutoff(file, card.path("cutoff")), data(file, card.path("data")));
    }

    /** The card of any run, if it is of the format that this version reads. */
    static JsonNode ofFormat(Path file) {
        JsonNode card = parsed(file);
        JsonNode format = card.path("format");
        if (!format.isInt()) {
            throw damaged(file, "no format number");
        }
        if (format.intValue() != RunCard.FORMAT) {
            throw new HomewardException(
                    ErrorCode.UNKNOWN_FORMAT,
                    file.toString(),
                    "format " + format.intValue(),
                    "format " + RunCard.FORMAT,
                    "review it with the version of Homeward that wrote it");
        }
        return card;
    }

    private static JsonNode parsed(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new HomewardException(
                        ErrorCode.TOO_LARGE,
                        file.toString(),
                        size + " bytes",
                        "at most " + MOST_BYTES,
                        "check that this is a run card");
            }
            JsonNode card = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (!card.isObject()) {
                throw damaged(file, card.isMissingNode() ? "nothing" : "no JSON object");
            }
            return card;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new HomewardException(
                    ErrorCode.RUN_CARD_DAMAGED,
                    file + " line " + line,
                    "text that is not JSON",
                    "a run card as 'homeward forecast --out' writes it",
                    "forecast again",
                    e);
        } catch (IOException e) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    file.toString(),
                    e.getClass().getSimpleName() + " (" + e.getMessage() + ")",
                    "a file that can be read",
                    "check your permission to read it",
                    e);
        }
    }

    private static LocalDate cutoff(Path file, JsonNode cutoff) {
        if (cutoff.isNull()) {
            throw new HomewardException(
                    ErrorCode.NOT_AN_EDITION,
                    file.toString(),
                    "a forecast of a panel without a cutoff",
                    "a forecast from the bundled evidence",
                    "only those can be compared with its actuals");
        }
        try {
            return LocalDate.parse(cutoff.asText());
        } catch (DateTimeParseException e) {
            throw damaged(file, "cutoff '" + cutoff.asText() + "'");
        }
    }

    private static List<DataHash> data(Path file, JsonNode list) {
        List<DataHash> data = new ArrayList<>();
        for (JsonNode entry : list) {
            if (!entry.path("name").isTextual() || !entry.path("sha256").isTextual()) {
                throw damaged(file, "data without name or sha256");
            }
            data.add(new DataHash(
                    entry.get("name").textValue(), entry.get("sha256").textValue()));
        }
        if (data.isEmpty()) {
            throw damaged(file, "no data");
        }
        return data;
    }

    private static HomewardException damaged(Path file, String found) {
        return new HomewardException(
                ErrorCode.RUN_CARD_DAMAGED,
                file.toString(),
                found,
                "a run card as 'homeward forecast --out' writes it",
                "forecast again");
    }
}
