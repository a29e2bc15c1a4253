package io.github.homeward.plugin;

/** A throwable in one line: kind, message, and the same of its causes, which often say more. */
final class Failure {

    private static final int DEEPEST = 3;

    private Failure() {}

    static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder(one(thrown));
        Throwable cause = thrown.getCause();
        for (int depth = 0; depth < DEEPEST && cause != null; depth++) {
            text.append(", caused by ").append(one(cause));
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String one(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        String message = thrown.getMessage();
        return message == null
                ? kind
                : kind + " (" + message.lines().findFirst().orElse("") + ")";
    }
}
