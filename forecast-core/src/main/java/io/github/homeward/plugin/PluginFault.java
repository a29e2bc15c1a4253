package io.github.homeward.plugin;

/** What a plugin did wrong, before anyone has said which plugin it was. */
public final class PluginFault extends Exception {

    private static final long serialVersionUID = 1;

    /** Told where nothing better is known. */
    private static final String MEND = "mend the plugin, or take it away";

    private final String reason;
    private final String fix;

    PluginFault(String reason, String fix) {
        super(reason);
        this.reason = reason;
        this.fix = fix;
    }

    /** The fix that something in the chain of causes knows, else the common one. */
    static String fixOf(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof ForbiddenCallError forbidden) {
                return forbidden.fix();
            }
        }
        return MEND;
    }

    /** What it did. */
    public String reason() {
        return reason;
    }

    /** How its author can mend it. */
    public String fix() {
        return fix;
    }
}
