package io.github.homeward.report.page;

import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.spi.Claim;
import java.util.List;

/**
 * The claims that were weighed, each with why it is no data and what is held in its place.
 *
 * @param claims in the order of the destination's file
 * @param subject what it is about, as a headline says it
 */
public record ClaimsTable(List<Claim> claims, String subject) {

    public static final List<Column<Claim>> COLUMNS = List.of(
            new Text<>("id", Claim::id),
            new Text<>("kind", claim -> claim.setAside() ? "set-aside" : "context"),
            new Text<>("claim", Claim::claim),
            new Real<>("figure", Claim::figure),
            new Text<>("unit", Claim::unit),
            new Text<>("period", Claim::period),
            new Text<>("said_by", Claim::saidBy),
            new Text<>("source_id", claim -> String.join(";", claim.sourceIds())),
            new Text<>("why_set_aside", Claim::why),
            new Text<>("held_instead", Claim::held));

    /** Copies the list. */
    public ClaimsTable {
        claims = List.copyOf(claims);
    }

    /** The page. */
    public String text() {
        if (claims.isEmpty()) {
            return "The destination states no claims that were set aside.\n";
        }
        return subject + ": figures that are printed elsewhere and are no data here; no panel and no model reads them\n"
                + listed("Weighed and set aside", true)
                + listed("Beside the subject: they help to see the size of things", false);
    }

    private String listed(String title, boolean setAside) {
        StringBuilder text = new StringBuilder();
        for (Claim claim : claims) {
            if (claim.setAside() == setAside) {
                text.append(text.isEmpty() ? "\n" + title + "\n" : "")
                        .append('\n')
                        .append(claim.period().isEmpty() ? "" : claim.period() + ": ")
                        .append(claim.claim())
                        .append("\n  said by  ")
                        .append(claim.saidBy())
                        .append(" [")
                        .append(String.join(" ", claim.sourceIds()))
                        .append("]\n  but      ")
                        .append(claim.why())
                        .append("\n  held     ")
                        .append(claim.held())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
