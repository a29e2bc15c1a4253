package io.github.homeward.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Forecasts programmes from what a cutoff knows of all of them: everything learned is a value of its own.
 *
 * @param attainment attainment by age
 * @param analogues launch rates of earlier programmes
 * @param slip delay of launches
 * @param lead time from the first word on a programme to its launch
 * @param slack room above a capacity
 */
public record Outlooks(
        Attainment attainment, Analogues analogues, LaunchSlip slip, AnnouncementLead lead, SupplySlack slack) {

    /** Learns from the programmes and their years as known at a cutoff. */
    public static Outlooks learn(Collection<Programme> programmes, Collection<ProgrammeYear> years, LocalDate cutoff) {
        Attainment attainment = Attainment.learn(years);
        return new Outlooks(
                attainment,
                Analogues.of(programmes, years, attainment),
                LaunchSlip.learn(programmes, cutoff),
                AnnouncementLead.learn(programmes, cutoff),
                SupplySlack.learn(years));
    }

    /**
     * Forecasts one programme.
     *
     * @param programme as known at the cutoff
     * @param own its own years, as well as they are known
     * @param seen its volumes at the cutoff
     * @param firstYear the year of horizon 1
     */
    public Outlook of(Programme programme, List<ProgrammeYear> own, Outlook.Seen seen, int firstYear) {
        Programme expected = programme.promised() == null ? programme : programme.delayedBy(Math.round(slip.days()));
        Analogues.Expected alike = analogues.expect(expected);
        Level level = Level.of(expected, own, attainment, alike);
        double delivered = seen.delivered();
        List<Outlook.Year> years = new ArrayList<>();
        for (int h = 0; h < seen.known().length; h++) {
            YearAhead sum = YearAhead.of(expected, level, attainment, slack, seen.lastMonth(), firstYear + h);
            double waiting = Double.isNaN(expected.orders()) ? 0 : Math.max(0, expected.orders() - delivered);
            double left = Double.isNaN(expected.limit()) ? Double.NaN : Math.max(0, expected.limit() - delivered);
            Outlook.Year year = sum.forecast(seen.known()[h], waiting, left);
            delivered += year.constrained() - seen.known()[h];
            years.add(year);
        }
        double ahead = Double.isNaN(expected.limit())
                ? Double.POSITIVE_INFINITY
                : Math.max(0, expected.limit() - seen.delivered())
                        + Arrays.stream(seen.known()).sum();
        return new Outlook(expected, level, alike, ahead, years);
    }
}
