package io.github.homeward.cli;

import io.github.homeward.yearly.backtest.BacktestSettings;
import java.io.PrintWriter;

/**
 * A bar on the terminal that says how far a long run is. It never appears where standard error is no terminal: only the
 * launcher can tell, and says so by a property.
 */
final class ProgressLine implements BacktestSettings.Progress {

    /** Set to {@code true} by the launcher if standard error is a terminal. */
    static final String TERMINAL = "homeward.terminal";

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean shown;

    private ProgressLine(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    static ProgressLine on(PrintWriter err) {
        return new ProgressLine(err, Boolean.getBoolean(TERMINAL));
    }

    /** Draws the bar over itself, and wipes it out when all is done. */
    @Override
    public synchronized void done(int folds, int of) {
        if (!shown) {
            return;
        }
        int filled = WIDTH * folds / Math.max(1, of);
        String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
        String text = "[" + bar + "] " + folds + "/" + of;
        err.print("\r" + text);
        if (folds >= of) {
            err.print("\r" + " ".repeat(text.length()) + "\r");
        }
        err.flush();
    }
}
