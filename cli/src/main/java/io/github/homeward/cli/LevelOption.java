package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.node.NodeKey.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that picks one level of the hierarchy. */
final class LevelOption {

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            description = "Show one level: total, origin, maker, origin-maker or programme. Without it a table shows "
                    + "total, origin and maker, and other formats hold every level.")
    private @Nullable String by;

    boolean given() {
        return by != null;
    }

    /** Levels for a table. */
    Set<Level> shown() {
        return by == null ? EnumSet.of(Level.TOTAL, Level.ORIGIN, Level.MAKER) : EnumSet.of(level(by));
    }

    /** Levels for data. */
    Set<Level> written() {
        return by == null ? EnumSet.allOf(Level.class) : EnumSet.of(level(by));
    }

    /** The level of that name. */
    static Level level(String word) {
        List<String> words = new ArrayList<>();
        for (Level level : Level.values()) {
            if (level.word().equals(word)) {
                return level;
            }
            words.add(level.word());
        }
        throw new HomewardException(
                ErrorCode.BAD_OPTION, "--by", "'" + word + "'", String.join(", ", words), "choose one of them");
    }
}
