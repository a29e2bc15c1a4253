package io.github.homeward.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts programmes from what a cutoff knows of all of them: everything learned is a value of its own.
 *
 * @param attainment attainment by age
 * @param analogues launch rates of earlier programmes
 * @param slip delay of launches
 * @param lead time from the first word on a programme to its launch
 * @param slack room above a capacity
 * @param ending how often programmes end unannounced
 * @param risk how often announced launches never come
 */
public record Outlooks(
        Attainment attainment,
        Analogues analogues,
        LaunchSlip slip,
        AnnouncementLead lead,
        SupplySlack slack,
        Ending ending,
        LaunchRisk risk) {

    /** Futures that an outlook is the mean of, always the same. */
    private static final Chances CHANCES = new Chances(1000, 1);

    /** Learns from the programmes and their years as known at a cutoff. */
    public static Outlooks learn(Collection<Programme> programmes, Collection<ProgrammeYear> years, LocalDate cutoff) {
        Attainment attainment = Attainment.learn(years);
        return new Outlooks(
                attainment,
                Analogues.of(programmes, years, attainment),
                LaunchSlip.learn(programmes, cutoff),
                AnnouncementLead.learn(programmes, cutoff),
                SupplySlack.learn(years),
                Ending.learn(programmes, cutoff),
                LaunchRisk.learn(programmes, cutoff));
    }

    /** The same where launches come on the day they are told for. */
    public Outlooks onTheDay() {
        return new Outlooks(attainment, analogues, new LaunchSlip(0, 0), lead, slack, ending, LaunchRisk.NONE);
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
        Analogues.Expected alike = analogues.expect(programme);
        Level level = Level.of(programme, own, attainment, alike);
        int horizon = seen.known().length;
        Life life = new Life(programme, level, this, seen.lastMonth(), firstYear, horizon);
        Lives lives = life.draw(seen, CHANCES, (path, year) -> 1, 0);
        boolean limited = !Double.isNaN(programme.limit());
        List<Outlook.Year> years = IntStream.range(0, horizon)
                .mapToObj(h -> life.year(lives, h, seen.known(), limited))
                .toList();
        double ahead = limited
                ? Math.max(0, programme.limit() - seen.delivered())
                        + Arrays.stream(seen.known()).sum()
                : Double.POSITIVE_INFINITY;
        Programme expected = programme.promised() == null ? programme : programme.delayedBy(Math.round(slip.days()));
        return new Outlook(expected, level, alike, ahead, years);
    }

    /**
     * Draws futures of one programme, as {@link #of} does.
     *
     * @param push by path and year ahead, a factor on new orders
     * @param unforeseen variance of the level beyond what is known not to be known of it, on the log scale
     */
    public Lives draw(
            Programme programme,
            List<ProgrammeYear> own,
            Outlook.Seen seen,
            int firstYear,
            Chances chances,
            Life.Push push,
            double unforeseen) {
        Level level = Level.of(programme, own, attainment, analogues.expect(programme));
        return new Life(programme, level, this, seen.lastMonth(), firstYear, seen.known().length)
                .draw(seen, chances, push, unforeseen);
    }
}
