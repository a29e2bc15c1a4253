package io.github.homeward.plugin;

/** A class of a plugin that does what would reach beyond the plugin; it is not let into the program. */
final class ForbiddenCallError extends LinkageError {

    private static final long serialVersionUID = 1;

    private final String fix;

    ForbiddenCallError(String className, String member, String fix) {
        super("class " + className + " uses " + member);
        this.fix = fix;
    }

    String fix() {
        return fix;
    }
}
