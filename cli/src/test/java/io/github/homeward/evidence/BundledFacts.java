package io.github.homeward.evidence;

import io.github.homeward.ledger.Ledger;
import io.github.homeward.panel.Panel;
import io.github.homeward.plugin.CsvFactReader;
import io.github.homeward.spi.HistoryProvider;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.VolumeSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The bundled history and origins, as a user has them on the class path. */
record BundledFacts(VolumeSheet volumes, List<ProgrammeStatement> programmes) {

    static BundledFacts load() {
        CsvFactReader reader = new CsvFactReader();
        HistoryProvider history =
                ServiceLoader.load(HistoryProvider.class).findFirst().orElseThrow();
        List<ProgrammeStatement> programmes =
                new ArrayList<>(history.facts(reader).programmes());
        for (OriginPlugin plugin : ServiceLoader.load(OriginPlugin.class)) {
            String code = plugin.origin().code();
            programmes.removeIf(statement -> statement.origin().equals(code));
            programmes.addAll(plugin.facts(reader).programmes());
        }
        return new BundledFacts(history.volumes(reader), programmes);
    }

    Panel panelAt(LocalDate cutoff) {
        Ledger ledger = new Ledger(volumes.statements(), volumes.names(), Steering.RIGHT);
        return Panel.reconstruct(ledger, ledger.programmesAt(cutoff, programmes), cutoff);
    }
}
