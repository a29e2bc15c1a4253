package io.github.homeward.report.page;

import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.RefusedPlugin;
import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.spi.ProgrammeStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * A plugin that was found.
 *
 * @param origin the origin's code; empty if refused
 * @param name the origin's name; empty if refused
 * @param plugin the artifact's name; empty if refused
 * @param version the artifact's version; empty if refused
 * @param spiVersion contract version; 0 if refused
 * @param drivers how many drivers it states
 * @param programmes how many programmes it speaks of
 * @param levers how many levers it offers
 * @param place where it was found
 * @param refused code of the refusal; empty if it works
 * @param reason why it was refused; empty if it works
 */
public record OriginLine(
        String origin,
        String name,
        String plugin,
        String version,
        int spiVersion,
        int drivers,
        int programmes,
        int levers,
        String place,
        String refused,
        String reason) {

    public static final List<Column<OriginLine>> COLUMNS = List.of(
            new Text<>("origin", OriginLine::origin),
            new Text<>("name", OriginLine::name),
            new Text<>("plugin", OriginLine::plugin),
            new Text<>("version", OriginLine::version),
            new Whole<>("spi_version", OriginLine::spiVersion),
            new Whole<>("drivers", OriginLine::drivers),
            new Whole<>("programmes", OriginLine::programmes),
            new Whole<>("levers", OriginLine::levers),
            new Text<>("place", OriginLine::place),
            new Text<>("refused", OriginLine::refused),
            new Text<>("reason", OriginLine::reason));

    public static List<OriginLine> of(Origins origins) {
        List<OriginLine> lines = new ArrayList<>();
        for (InstalledOrigin origin : origins.all()) {
            lines.add(new OriginLine(
                    origin.code(),
                    origin.origin().name(),
                    origin.provenance().name(),
                    origin.provenance().version(),
                    origin.spiVersion(),
                    origin.drivers().size(),
                    programmes(origin),
                    origin.levers().size(),
                    origin.place(),
                    "",
                    ""));
        }
        for (RefusedPlugin plugin : origins.refused()) {
            lines.add(new OriginLine(
                    "", "", "", "", 0, 0, 0, 0, plugin.place(), plugin.code().id(), plugin.reason()));
        }
        return lines;
    }

    public boolean works() {
        return refused.isEmpty();
    }

    private static int programmes(InstalledOrigin origin) {
        return (int) origin.facts().programmes().stream()
                .map(ProgrammeStatement::programmeId)
                .distinct()
                .count();
    }
}
