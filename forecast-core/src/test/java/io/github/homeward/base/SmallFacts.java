package io.github.homeward.base;

import io.github.homeward.ledger.Ledger;
import io.github.homeward.ledger.StatementBuilder;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.yearly.combine.EnsembleReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Made-up facts of one maker with one car, beside a maker that nothing is known of. */
public final class SmallFacts {

    public static final NodeKey CAR = new NodeKey("XX", "Acme", "car");
    public static final NodeKey REST = NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, "Beta");

    public static final LocalDate CUTOFF = LocalDate.of(2021, 1, 31);

    private SmallFacts() {}

    /** The car sells 9,000 a year from 2016, one in four vehicles in all is another maker's; the last year is 2020. */
    public static StatementBuilder steady() {
        StatementBuilder facts = new StatementBuilder().launch("car", "XX", "Acme", "Car", "2015-01-01");
        for (int year = 2016; year <= 2020; year++) {
            years(facts, year, 12_000, 9_000, 3_000);
        }
        return facts;
    }

    public static void years(StatementBuilder facts, int year, double total, double acme, double beta) {
        String from = year + "-01";
        String to = year + "-12";
        facts.exact(from, to, "ALL", total).exact(from, to, "Acme", acme).exact(from, to, "Beta", beta);
    }

    public static void ends(StatementBuilder facts, String day) {
        facts.programme("car", "XX", "Acme", "Car", ProgrammeStatement.Kind.END_OF_SALES, day);
    }

    public static Panel panel(StatementBuilder facts, LocalDate cutoff) {
        Ledger ledger = facts.ledger();
        return Panel.reconstruct(ledger, ledger.programmesAt(cutoff, facts.programmes()), cutoff);
    }

    /** A forecast that was made by hand, nothing of which is known yet. */
    public static BaseForecast forecast(int lastYear, Map<NodeKey, double[]> volumes) {
        Hierarchy hierarchy = Hierarchy.over(volumes.keySet());
        int horizon = volumes.values().iterator().next().length;
        double[][] byHorizon = new double[horizon][hierarchy.bottom().size()];
        double[][] sds = new double[horizon][hierarchy.bottom().size()];
        for (int h = 0; h < horizon; h++) {
            for (int i = 0; i < byHorizon[h].length; i++) {
                byHorizon[h][i] = volumes.getOrDefault(hierarchy.bottom().get(i), new double[horizon])[h];
                sds[h][i] = BaseForecast.OWN_SD * byHorizon[h][i];
            }
        }
        return new BaseForecast(
                lastYear,
                hierarchy,
                byHorizon,
                new double[horizon][hierarchy.bottom().size()],
                sds,
                new EnsembleReport("none", List.of(), List.of(), List.of(), List.of()),
                ProgrammeForecasts.NONE);
    }
}
