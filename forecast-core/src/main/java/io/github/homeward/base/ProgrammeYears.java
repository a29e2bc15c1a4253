package io.github.homeward.base;

import io.github.homeward.ledger.Observation;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.panel.Quality;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import io.github.homeward.programme.ProgrammeYear;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What a panel knows of the past volumes of programmes, and how well. */
public final class ProgrammeYears {

    private static final int MONTHS = 12;

    /** A statement on the very year is good to this share. */
    private static final double KNOWN_SD = 0.05;

    /** What the maker's other programmes sold is not known by half. */
    private static final double OTHERS_SD = 0.5;

    /** Months of which no statement on the maker speaks are guessed from the total and the plan. */
    private static final double UNSEEN_SD = 0.6;

    private static final double LARGEST_SD = 1;

    /** Months on sale below which a rate means nothing. */
    private static final double FEWEST_MONTHS = 1;

    /** Spread of a single month around a year's rate: seasons, ships, the end of a quarter. */
    private static final double MONTH_SD = 0.5;

    /** Months of the parts of a year whose rates are told apart. */
    private static final int PART = 6;

    private final Panel panel;
    private final Map<String, Set<YearMonth>> spokenOf;
    private final Map<String, Set<YearMonth>> spokenOfShortly;
    private final Seasons seasons;

    public ProgrammeYears(Panel panel) {
        this.panel = panel;
        this.spokenOf = spokenOf(panel);
        this.spokenOfShortly = spokenOf(panel, PART, NodeKey::programme);
        this.seasons = new Seasons(panel);
    }

    /** All years of all programmes. */
    List<ProgrammeYear> years() {
        List<ProgrammeYear> years = new ArrayList<>();
        panel.programmes().forEach(programme -> years.addAll(years(programme)));
        return years;
    }

    /**
     * One programme's years as {@link #years(Programme)}, the last complete one in parts where a statement on a part
     * of it speaks of the programme: the rate at which a year ended says more of the next than its mean. Parts are
     * freed of the season.
     */
    public List<ProgrammeYear> periods(Programme programme) {
        List<ProgrammeYear> periods = new ArrayList<>();
        for (ProgrammeYear year : years(programme)) {
            if (year.year() == panel.lastYear() && inParts(programme, year.year())) {
                for (int from = 1; from <= MONTHS; from += PART) {
                    double volume = volume(programme, year.year(), from);
                    if (volume > 0) {
                        add(
                                programme,
                                year.year(),
                                from,
                                from + PART - 1,
                                volume,
                                sd(programme, year.year(), MONTHS),
                                periods);
                    }
                }
            } else {
                periods.add(year);
            }
        }
        return periods;
    }

    private boolean inParts(Programme programme, int year) {
        Set<YearMonth> spoken = spokenOfShortly.getOrDefault(programme.id(), Set.of());
        for (int m = MONTHS - PART + 1; m <= MONTHS; m++) {
            if (spoken.contains(YearMonth.of(year, m))) {
                return true;
            }
        }
        return false;
    }

    /** Vehicles of some months in a row, as if every month were worth the same. */
    private double volume(Programme programme, int year, int from) {
        double volume = 0;
        double season = 0;
        for (int m = from; m < from + PART; m++) {
            volume += panel.month(programme.node(), YearMonth.of(year, m));
            season += seasons.of(m);
        }
        return volume * PART / season;
    }

    /** One programme's complete years, and the months known of the next. */
    List<ProgrammeYear> years(Programme programme) {
        NodeKey node = programme.node();
        List<ProgrammeYear> years = new ArrayList<>();
        for (int year = panel.firstYear(); year <= panel.lastYear(); year++) {
            Optional<Cell> cell = panel.cell(node, year);
            if (cell.isPresent()
                    && cell.get().quality() != Quality.UNKNOWN
                    && cell.get().value() > 0) {
                add(programme, year, 1, MONTHS, cell.get().value(), sd(programme, year, MONTHS), years);
            }
        }
        int months = panel.monthsKnownOfNextYear();
        double volume = panel.knownOfNextYear(node);
        if (months > 0 && volume > 0) {
            add(programme, panel.lastYear() + 1, 1, months, volume, sd(programme, panel.lastYear() + 1, months), years);
        }
        return years;
    }

    private void add(
            Programme programme,
            int year,
            int firstMonth,
            int lastMonth,
            double volume,
            double sd,
            List<ProgrammeYear> years) {
        double months = 0;
        double ages = 0;
        for (int m = firstMonth; m <= lastMonth; m++) {
            YearMonth month = YearMonth.of(year, m);
            double share =
                    (programme.shipmentsStopped(month) ? Outlook.DURING_A_STOP : 1) * programme.shareOnSale(month);
            months += share;
            ages += share * programme.yearsSinceLaunch(month);
        }
        if (months >= FEWEST_MONTHS) {
            double noise = MONTH_SD * MONTH_SD / months - MONTH_SD * MONTH_SD / MONTHS;
            years.add(new ProgrammeYear(
                    programme, year, volume, months, ages / months, Math.sqrt(sd * sd + Math.max(0, noise))));
        }
    }

    /**
     * Exact where stated. Otherwise the less certain the more of the maker's volume falls to other programmes, and the
     * more of the programme's months no statement on the maker or the programme speaks of.
     */
    private double sd(Programme programme, int year, int lastMonth) {
        NodeKey node = programme.node();
        Optional<Cell> cell = panel.cell(node, year);
        if (cell.isPresent() && cell.get().known()) {
            return KNOWN_SD;
        }
        double own = 0;
        double all = 0;
        double months = 0;
        double unseen = 0;
        for (int m = 1; m <= lastMonth; m++) {
            YearMonth month = YearMonth.of(year, m);
            if (programme.onSale(month)) {
                own += panel.month(node, month);
                all += panel.month(NodeKey.ofMaker(node.maker()), month);
                months++;
                unseen += spokenOf.getOrDefault(node.maker(), Set.of()).contains(month) ? 0 : 1;
            }
        }
        double others = OTHERS_SD * Math.max(0, all - own) / Math.max(1, own);
        double guessed = UNSEEN_SD * unseen / Math.max(1, months);
        return Math.min(LARGEST_SD, Math.sqrt(KNOWN_SD * KNOWN_SD + others * others + guessed * guessed));
    }

    /** Months of which a statement on a maker, or on a part of it, gives a value. */
    private static Map<String, Set<YearMonth>> spokenOf(Panel panel) {
        return spokenOf(panel, MONTHS, NodeKey::maker);
    }

    private static Map<String, Set<YearMonth>> spokenOf(Panel panel, int longest, Function<NodeKey, String> subject) {
        Map<String, Set<YearMonth>> months = new TreeMap<>();
        for (Observation observation : panel.evidence().observations()) {
            String name = subject.apply(observation.node());
            if (!name.equals(NodeKey.ALL)
                    && observation.bound() == Observation.Bound.EQUAL
                    && observation.period().months() <= longest) {
                Set<YearMonth> spoken = months.computeIfAbsent(name, none -> new HashSet<>());
                for (YearMonth month = observation.period().from();
                        !month.isAfter(observation.period().to());
                        month = month.plusMonths(1)) {
                    spoken.add(month);
                }
            }
        }
        return months;
    }
}
