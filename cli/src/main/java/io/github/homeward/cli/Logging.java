package io.github.homeward.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Where log lines go: standard error, warnings unless more is asked for. The only place that knows java.util.logging.
 */
final class Logging {

    /** Below every verbosity. */
    static final int MISTAKES_ONLY = -1;

    private Logging() {}

    /**
     * Sets the level and leads what libraries log through the Java platform to the same place.
     *
     * @param verbosity {@link #MISTAKES_ONLY}, 0 for warnings, 1 for information, 2 and more for details
     */
    static void start(int verbosity) {
        Level level =
                switch (verbosity) {
                    case MISTAKES_ONLY -> Level.ERROR;
                    case 0 -> Level.WARN;
                    case 1 -> Level.INFO;
                    default -> Level.DEBUG;
                };
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(level);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
