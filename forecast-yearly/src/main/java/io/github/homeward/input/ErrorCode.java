package io.github.homeward.input;

/** Every error a user can cause, with the exit code of the command that meets it. */
public enum ErrorCode {
    FILE_MISSING("HW101", 2),
    FILE_UNREADABLE("HW102", 2),
    FILE_EMPTY("HW103", 2),
    HEADER_WRONG("HW104", 2),
    NOT_A_NUMBER("HW105", 2),
    NEGATIVE("HW106", 2),
    NOT_FINITE("HW107", 2),
    DUPLICATE_POINT("HW108", 2),
    YEAR_GAP("HW109", 2),
    ARROW_DAMAGED("HW110", 2),
    WRONG_TYPE("HW111", 2),
    TOO_LARGE("HW112", 2),
    BAD_DATE("HW113", 2),
    UNKNOWN_WORD("HW114", 2),
    FIELD_MISSING("HW115", 2),
    OUT_OF_RANGE("HW116", 2),
    CUTOFF_BEFORE_DATA("HW201", 2),
    UNKNOWN_ORIGIN("HW202", 2),
    OUTPUT_UNWRITABLE("HW203", 2),
    BAD_OPTION("HW204", 2),
    UNKNOWN_MODEL("HW205", 2),
    NOTHING_TO_SCORE("HW206", 2),
    UNKNOWN_NODE("HW207", 2),
    EDITION_EXISTS("HW208", 2),
    NOT_REPRODUCED("HW209", 2),
    FILE_EXISTS("HW210", 2),
    UNFIT_FILE_NAME("HW211", 2),
    BUSY("HW212", 2),
    UNMATCHED_MODEL("HW301", 2),
    CONTRADICTION("HW302", 2),
    UNKNOWN_SOURCE("HW303", 2),
    NO_HISTORY("HW304", 2),
    PLUGIN_DUPLICATE("HW401", 3),
    PLUGIN_BROKEN("HW402", 3),
    PLUGIN_VERSION("HW403", 3),
    NOT_YAML("HW501", 2),
    WRONG_SHAPE("HW502", 2),
    UNKNOWN_KEY("HW503", 2),
    DUPLICATE_KEY("HW504", 2),
    DUPLICATE_SCENARIO("HW505", 2),
    UNKNOWN_OPERATION("HW506", 2),
    UNKNOWN_LEVER("HW507", 2),
    LEVER_RANGE("HW508", 2),
    BAD_YEARS("HW509", 2),
    BAD_CONDITION("HW510", 2),
    UNKNOWN_PROGRAMME("HW511", 2),
    PROGRAMME_EXISTS("HW512", 2),
    LEVER_UNFIT("HW513", 2),
    UNKNOWN_COLUMN("HW601", 2),
    WRONG_UNIT("HW602", 2),
    FIELD_UNFIT("HW603", 2),
    BAD_NAME("HW604", 2),
    OTHER_PROGRAMME("HW605", 2),
    END_BEFORE_START("HW606", 2),
    PERIOD_REVERSED("HW607", 2),
    NO_START("HW608", 2),
    OVERRIDE_ORDER("HW701", 2),
    DUPLICATE_OVERRIDE("HW702", 2),
    OVERRIDE_YEAR("HW703", 2),
    BELOW_COUNTED("HW704", 2),
    OVERRIDE_CONFLICT("HW705", 2),
    EXPIRES_FIRST("HW706", 2),
    NOT_AN_EDITION("HW707", 2),
    RUN_CARD_DAMAGED("HW708", 2),
    UNKNOWN_FORMAT("HW709", 2),
    EDITION_MIXED("HW710", 2);

    private final String id;
    private final int exitCode;

    ErrorCode(String id, int exitCode) {
        this.id = id;
        this.exitCode = exitCode;
    }

    /** Stable identifier, listed in the documentation. */
    public String id() {
        return id;
    }

    /** Exit code of the command line: 2 bad input or usage, 3 plugin refused. */
    public int exitCode() {
        return exitCode;
    }
}
