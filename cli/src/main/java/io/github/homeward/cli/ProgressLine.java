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
    private static final long SECOND = 1_000_000_000L;
    private static final int MINUTE = 60;

    private final PrintWriter err;
    private final boolean shown;

    private long began;
    private int widest;

    private ProgressLine(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /** One that never shows. */
    ProgressLine silent() {
        return new ProgressLine(err, false);
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
        long now = System.nanoTime();
        began = began == 0 ? now : began;
        int filled = WIDTH * folds / Math.max(1, of);
        String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
        String text = "[" + bar + "] " + folds + "/" + of + left(folds, of, (now - began) / SECOND);
        widest = Math.max(widest, text.length());
        err.print("\r" + text + " ".repeat(widest - text.length()));
        if (folds >= of) {
            err.print("\r" + " ".repeat(widest) + "\r");
            began = 0;
        }
        err.flush();
    }

    /** The time left if the rest goes as what is done; nothing is said in the first seconds. */
    private static String left(int folds, int of, long seconds) {
        if (folds == 0 || seconds < 2) {
            return "";
        }
        long left = seconds * (of - folds) / folds;
        return ", " + (left < MINUTE ? left + " s" : (left + MINUTE / 2) / MINUTE + " min") + " left";
    }
}
