package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that sets the date up to which anything may be known. */
final class CutoffOption {

    /** Years have four digits. */
    private static final int LAST_YEAR = 9999;

    @Option(
            names = "--cutoff",
            paramLabel = "DATE",
            description = "Use only what was public on this day, such as 2024-01-31. Without it: the date up to which "
                    + "the bundled evidence was collected; of a panel of your own, all of it.")
    private @Nullable String cutoff;

    /** The date given, or null. */
    @Nullable
    LocalDate date() {
        if (cutoff == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(cutoff);
            if (day.getYear() >= 0 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw noDay(e);
        }
        throw noDay(null);
    }

    private HomewardException noDay(@Nullable Throwable cause) {
        String found = "'" + cutoff + "'";
        String fix = "write it as 2026-03-31";
        return cause == null
                ? new HomewardException(ErrorCode.BAD_DATE, "--cutoff", found, "a day", fix)
                : new HomewardException(ErrorCode.BAD_DATE, "--cutoff", found, "a day", fix, cause);
    }

    LocalDate orElse(LocalDate usual) {
        LocalDate given = date();
        return given == null ? usual : given;
    }
}
