package io.github.homeward.explain;

/**
 * Why a programme's demand differs from what it sold in the last published year.
 *
 * @param kind the kind of cause
 * @param detail with dates, such as {@code launched January 2026}; may be empty
 */
record Cause(Kind kind, String detail) {

    /** Kinds of cause, with the words that sum several programmes up. */
    enum Kind {
        LAUNCH("", "new models"),
        FULL_YEAR("first full year", "the first full year on sale"),
        ORDERS("orders on hand", "orders on hand"),
        RESUMED("shipments resumed", "shipments that were stopped"),
        RISE("back to its usual level", "a return to the usual level"),
        AGEING("ageing", "ageing"),
        ENDING("", "models that run out");

        private final String word;
        private final String together;

        Kind(String word, String together) {
            this.word = word;
            this.together = together;
        }

        /** For several programmes, as the subject of a sentence. */
        String together() {
            return together;
        }

        /** Whether the words for several are a plural. */
        boolean plural() {
            return this == LAUNCH || this == ORDERS || this == RESUMED || this == ENDING;
        }
    }

    /** Whether the dates of single programmes tell something when several are summed up. */
    boolean dated() {
        return kind == Kind.LAUNCH || kind == Kind.ENDING;
    }

    /** The same where supply holds some of the demand back. */
    Cause held() {
        return new Cause(kind, detail + (detail.isEmpty() ? "" : ", ") + "as far as supply reaches");
    }

    /** The words that stand beside a programme's name. */
    String words() {
        return kind.word + (kind.word.isEmpty() || detail.isEmpty() ? "" : ", ") + detail;
    }
}
