package io.github.homeward.programme;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months ahead of one programme: what would be ordered at the level known, what supply allows, and how likely it
 * is still on sale. A future moves them: a launch slips, the level turns out otherwise, the programme ends; {@link
 * Queue} delivers.
 */
public final class Life {

    private static final int MONTHS = 12;

    private static final double DAYS_PER_MONTH = 365.25 / 12;

    /** Orders that wait make a constraint from this share of the demand on. */
    private static final double QUEUE = 0.01;

    private final Programme programme;
    private final Level level;
    private final Outlooks learned;
    private final int firstYear;
    private final int horizon;
    private final int from;
    private final double[] orders;
    private final double[] flow;
    private final double[] room;
    private final double[] slack;
    private final double[] survival;
    private final double[] plan;
    private final double[] most;
    private final boolean[] unbounded;
    private final boolean[] stopped;

    Life(Programme programme, Level level, Outlooks learned, YearMonth lastKnown, int firstYear, int horizon) {
        this.programme = programme;
        this.level = level;
        this.learned = learned;
        this.firstYear = firstYear;
        this.horizon = horizon;
        // A launch that comes early shifts what lies beyond the last year into it.
        int months = (horizon + 1) * MONTHS;
        YearMonth first = YearMonth.of(firstYear, 1);
        this.from = (int) Math.max(0, ChronoUnit.MONTHS.between(first, lastKnown) + 1);
        this.orders = new double[months];
        this.flow = new double[months];
        this.room = new double[months];
        this.slack = new double[months];
        this.survival = new double[months];
        this.plan = new double[horizon + 1];
        this.most = new double[horizon + 1];
        this.unbounded = new boolean[horizon + 1];
        this.stopped = new boolean[horizon + 1];
        double alive = 1;
        for (int m = 0; m < months; m++) {
            YearMonth month = first.plusMonths(m);
            double share = programme.shareOnSale(month);
            if (share > 0) {
                double goal = PlanStep.inForce(programme.goals(), month);
                plan[m / MONTHS] += share * goal;
                add(m, month, share);
                alive *= m < from || endTold() ? 1 : 1 - ending(month, m - from);
            } else {
                room[m] = 0;
            }
            survival[m] = alive;
        }
    }

    /** Whether somebody has said when it ends: an end that is only assumed rules out no earlier one. */
    private boolean endTold() {
        return programme.end() != null && !programme.endAssumed();
    }

    private double ending(YearMonth month, int ahead) {
        return learned.ending().inMonth(programme.vehicle(), programme.yearsSinceLaunch(month), ahead);
    }

    private void add(int m, YearMonth month, double share) {
        double age = programme.yearsSinceLaunch(month);
        orders[m] = share * Math.exp(level.mean() + learned.attainment().ageing(programme.vehicle(), age));
        PlanStep supply = PlanStep.stepInForce(programme.capacities(), month);
        flow[m] = 1;
        if (programme.shipmentsStopped(month) || programme.ordersClosed(month)) {
            flow[m] = Outlook.DURING_A_STOP;
            stopped[m / MONTHS] |= m >= from;
        }
        if (supply == null) {
            room[m] = Double.POSITIVE_INFINITY;
            unbounded[m / MONTHS] |= m >= from;
        } else {
            room[m] = flow[m] * share * supply.perMonth();
            slack[m] = supply.hard() ? 0 : learned.slack().share();
            most[m / MONTHS] += m >= from ? room[m] * (1 + slack[m]) : 0;
            if (!programme.orders().isEmpty() && programme.takesNoOrders(month)) {
                orders[m] = 0;
            }
        }
    }

    /** Whether a capacity binds the first month ahead, so that orders may wait. */
    private boolean queues() {
        return from < room.length && room[from] > 0 && !Double.isInfinite(room[from]);
    }

    /**
     * Orders that wait after the last month known: of each count what came since, less what has been delivered; the
     * largest, so that no count can take orders away that another has told of. While supply did not bind, what came
     * since has been delivered.
     */
    private double waiting(double delivered) {
        double waiting = 0;
        YearMonth now = YearMonth.of(firstYear, 1).plusMonths(from);
        for (OrderCount count : programme.orders()) {
            double since = 0;
            for (YearMonth month = YearMonth.from(count.on()).plusMonths(1);
                    month.isBefore(now);
                    month = month.plusMonths(1)) {
                double age = programme.yearsSinceLaunch(month);
                boolean taken = level.bound() && programme.onSale(month) && !programme.takesNoOrders(month);
                since += taken ? Math.exp(level.mean() + learned.attainment().ageing(programme.vehicle(), age)) : 0;
            }
            waiting = Math.max(waiting, count.vehicles() + since - delivered);
        }
        return queues() ? waiting : 0;
    }

    /** What moves futures besides the programme's own chance: by path and year ahead, a factor on new orders. */
    @FunctionalInterface
    public interface Push {
        /** The factor. */
        double of(int path, int year);
    }

    /**
     * Draws futures.
     *
     * @param unforeseen variance of the level beyond what is known not to be known of it, on the log scale
     */
    Lives draw(Outlook.Seen seen, Chances chances, Push push, double unforeseen) {
        int paths = chances.paths();
        double[][] normals = normals(chances);
        double[] ends = chances.uniforms(programme.id() + " end");
        double[] comes = chances.uniforms(programme.id() + " comes");
        double[] slips = chances.uniforms(programme.id() + " slip");
        double[] stretch = chances.uniforms(programme.id() + " slack");
        boolean toCome = programme.announced();
        double opening = waiting(seen.delivered());
        double left = Double.isNaN(programme.limit())
                ? Double.POSITIVE_INFINITY
                : Math.max(0, programme.limit() - seen.delivered());
        Lives lives = new Lives(paths, horizon);
        lives.open(opening);
        double[] factors = new double[horizon];
        for (int path = 0; path < paths; path++) {
            boolean never = toCome
                    && !programme.certain()
                    && comes[path] < learned.risk().never();
            int slip = toCome ? slip(slips[path]) : 0;
            factors(factors, normals, path, push, unforeseen);
            run(
                    lives,
                    path,
                    seen.known(),
                    factors,
                    never ? orders.length : slip,
                    ends[path],
                    opening,
                    left,
                    2 * stretch[path]);
        }
        return lives;
    }

    /**
     * By how many months a launch comes later than expected. Delays are exponential around their mean. Where only a
     * year is told, any month of it may be meant, and its middle is expected.
     */
    private int slip(double chance) {
        if (programme.certain()) {
            return 0;
        }
        return programme.promised() == null
                ? (int) Math.round(learned.risk().undatedMonths() * (chance - 0.5))
                : (int) Math.round(-Math.max(0, learned.slip().days()) / DAYS_PER_MONTH * Math.log(1 - chance));
    }

    private double[][] normals(Chances chances) {
        double[][] normals = new double[horizon + 1][];
        for (int k = 0; k <= horizon; k++) {
            normals[k] = chances.normals(programme.id() + " " + (k == 0 ? "level" : firstYear + k));
        }
        return normals;
    }

    /** The level's deviation walks from year to year; each year's factor has mean 1. */
    private void factors(double[] factors, double[][] normals, int path, Push push, double unforeseen) {
        double variance = level.sd() * level.sd() + unforeseen;
        double deviation = Math.sqrt(variance) * normals[0][path];
        double age = level.age();
        for (int k = 0; k < horizon; k++) {
            double then = programme.yearsSinceLaunch(YearMonth.of(firstYear + k, 7));
            double walked = level.changeSd() * Math.sqrt(Math.max(0, then - age));
            age = Math.max(age, then);
            deviation += walked * normals[k + 1][path];
            variance += walked * walked;
            factors[k] = Math.exp(deviation - variance / 2) * push.of(path, k);
        }
    }

    private void run(
            Lives lives,
            int path,
            double[] known,
            double[] factors,
            int slip,
            double end,
            double opening,
            double left,
            double stretch) {
        Queue queue = new Queue(opening);
        double room = left;
        for (int year = 0; year < horizon; year++) {
            double volume = 0;
            double ordered = 0;
            double before = queue.waiting();
            double cancelled = queue.cancelled();
            boolean alive = true;
            for (int m = Math.max(from, year * MONTHS); m < (year + 1) * MONTHS; m++) {
                int told = m - slip;
                alive = told >= 0 && survival[told] > 1 - end;
                if (!alive || this.room[told] == 0) {
                    continue;
                }
                double wanted = orders[told] * factors[year];
                ordered += wanted;
                double supplied = this.room[told] * (1 + slack[told] * stretch / 2);
                double delivered = queue.month(flow[told] * wanted, supplied);
                volume += Math.min(delivered, room);
                room = Math.max(0, room - delivered);
            }
            if (!alive) {
                queue.close();
            }
            lives.set(
                    path,
                    year,
                    known[year] + volume,
                    known[year] + ordered + before,
                    queue.waiting(),
                    queue.cancelled() - cancelled,
                    alive);
        }
    }

    /** The means over the futures, with what is told of the years. */
    Outlook.Year year(Lives lives, int h, double[] known, boolean limited) {
        double demand = lives.demand(h);
        double volume = lives.volume(h);
        boolean planned = plan[h] > 0;
        Outlook.Constraint constraint = stopped[h] ? Outlook.Constraint.STOP : Outlook.Constraint.NONE;
        if (lives.waiting(h) > QUEUE * demand) {
            constraint = Outlook.Constraint.CAPACITY;
        }
        if (limited && volume < (1 - QUEUE) * (demand - lives.waiting(h))) {
            constraint = Outlook.Constraint.LIMIT;
        }
        double opening = h == 0 ? lives.opening() : lives.waiting(h - 1);
        return new Outlook.Year(
                firstYear + h,
                programme.monthsOnSale(firstYear + h),
                planned ? plan[h] : Double.NaN,
                planned ? Math.max(0, demand - opening) / plan[h] : Double.NaN,
                Math.sqrt(level.variance(programme.yearsSinceLaunch(YearMonth.of(firstYear + h, 7)))),
                demand,
                volume,
                lives.sd(h),
                lives.waiting(h),
                lives.cancelled(h),
                lives.onSale(h),
                unbounded[h] ? Double.POSITIVE_INFINITY : known[h] + most[h],
                constraint);
    }
}
