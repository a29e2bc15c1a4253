package io.github.homeward.report.page;

import io.github.homeward.explain.Context;
import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.explain.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The reasons of one node and year for reading: the sentences, the bars, and what to hold the volume against. */
public final class ReasonTable {

    private static final MathContext TWO_DIGITS = new MathContext(2);

    private static final double MILLION = 1e6;

    private static final double HUNDRED = 100;

    private static final double TENTH = 0.1;

    private final Reason reason;
    private final String destination;
    private final LocalDate cutoff;

    /** @param destination its name */
    public ReasonTable(Reason reason, String destination, LocalDate cutoff) {
        this.reason = reason;
        this.destination = destination;
        this.cutoff = cutoff;
    }

    public String text() {
        StringBuilder text = new StringBuilder("Why "
                + Words.named(reason.outcome().node()) + " " + reason.outcome().year()
                + ", vehicles in the year" + against() + "; as known on " + cutoff + "\n\n");
        reason.sentences().forEach(sentence -> text.append(sentence).append('\n'));
        text.append('\n').append(bars());
        List<String> lines = context();
        if (!lines.isEmpty()) {
            text.append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private String against() {
        return reason.change() ? ", against the forecast of " + reason.against() : "";
    }

    private String bars() {
        TextTable table = new TextTable("component", "name", ">contribution", ">adds up to");
        double before = 0;
        for (ContributionRow row : ContributionRow.of(reason)) {
            boolean start = row.from() == 0 && row.to() == row.contribution().value();
            double level = printed(row.to());
            if (start || level != before) {
                table.row(
                        row.contribution().component().word(),
                        row.contribution().name(),
                        start ? "" : signed(level - before),
                        Figures.number(level));
            }
            before = level;
        }
        return table.text("  ");
    }

    /** Rounded as all bars are, so that what is printed adds up: bars that round to nothing are left out. */
    private double printed(double value) {
        double unit = reason.outcome().judged() >= HUNDRED
                        || reason.contributions().stream().anyMatch(bar -> Math.abs(bar.value()) >= HUNDRED)
                ? 1
                : TENTH;
        return Math.rint(value / unit) * unit;
    }

    private static String signed(double value) {
        String number = Figures.number(value);
        return value > 0 ? "+" + number : number;
    }

    /** What to hold the volume against, a sentence each. */
    public List<String> context() {
        Context context = reason.context();
        double volume = reason.outcome().judged();
        List<String> lines = new ArrayList<>();
        Yardstick market = context.market();
        if (market != null && volume >= 1) {
            lines.add(String.format(
                    Locale.ROOT,
                    "That is %s %% of %s's new-vehicle market (%,.0f in %d).",
                    percent(volume / market.vehicles()),
                    destination,
                    market.vehicles(),
                    market.year()));
        }
        Yardstick sent = context.sentThere();
        if (sent != null && volume >= 1) {
            lines.add(String.format(
                    Locale.ROOT,
                    "1 vehicle for every %s that %s sends there (%s million in %d).",
                    new BigDecimal(sent.vehicles() / volume).round(TWO_DIGITS).toPlainString(),
                    destination,
                    new BigDecimal(sent.vehicles() / MILLION).round(TWO_DIGITS).toPlainString(),
                    sent.year()));
        }
        return lines;
    }

    /** One decimal from one percent on, two below. */
    private static String percent(double share) {
        return String.format(Locale.ROOT, HUNDRED * share >= 1 ? "%.1f" : "%.2f", HUNDRED * share);
    }
}
