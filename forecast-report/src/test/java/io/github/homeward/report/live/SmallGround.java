package io.github.homeward.report.live;

import io.github.homeward.BaseCase;
import io.github.homeward.Homeward;
import io.github.homeward.destination.fictional.Ruritania;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.page.Language;
import io.github.homeward.report.page.RunInputs;
import java.nio.file.Path;
import java.util.List;

/** A workbench on a made-up destination without plugins, worked out once for all tests. */
public final class SmallGround {

    static final Destination RURITANIA = Destinations.of(new Ruritania());

    private static final BaseCase BASE =
            Homeward.latest().destination(RURITANIA).horizon(2).threads(1).baseCase();

    private SmallGround() {}

    static Ground ground() {
        return new Ground(
                BASE,
                RURITANIA,
                Origins.of(),
                RunInputs.of(RURITANIA, Origins.of()),
                null,
                Language.ENGLISH,
                "test",
                1,
                List.of("--horizon", "2"),
                overrides -> overrides.allFrom(BASE.cutoff()));
    }

    /** A workbench that reads from and writes to a folder. */
    public static Workbench workbench(Path folder) {
        return Workbench.of(ground(), folder);
    }

    static BaseCase base() {
        return BASE;
    }
}
