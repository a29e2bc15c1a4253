package io.github.homeward.explain;

import io.github.homeward.driver.DriverColumn;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Outlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What moves one leaf from the last published year to its forecast: the programme or history, what supply holds back,
 * and the drivers.
 *
 * <p>Drivers multiply: their factor is {@code exp(Σ pᵢ)} over their pushes {@code pᵢ}. Driver {@code i} gets {@code
 * pᵢ / Σ p} of the difference that all make together: the value of Aumann and Shapley (1974, Values of Non-Atomic
 * Games), which raises all pushes in step from nothing to their full size, known for products as the logarithmic mean
 * Divisia index (Ang 2004, Energy Policy 32). It depends on no order, keeps every driver's sign and leaves no rest.
 */
final class LeafReasons {

    /** Pushes that cancel out to less than this do nothing together: each gets what it does to the base. */
    private static final double CANCELS = 1e-9;

    private final List<DriverColumn> drivers;
    private final LocalDate cutoff;
    private final int lastYear;

    LeafReasons(List<DriverColumn> drivers, LocalDate cutoff, int lastYear) {
        this.drivers = drivers;
        this.cutoff = cutoff;
        this.lastYear = lastYear;
    }

    /**
     * The contributions besides the last level; together they are the forecast less the last level.
     *
     * @param h years ahead, from 0
     */
    List<Bar> of(Leaf leaf, int h) {
        List<Bar> reasons = new ArrayList<>();
        Outlook outlook = leaf.outlook();
        if (outlook == null) {
            double refill = leaf.unannounced()[h];
            reasons.add(new Bar(Component.HISTORY, history(leaf.node()), null, leaf.base()[h] - refill - leaf.last()));
            reasons.add(new Bar(Component.HISTORY, Wording.UNANNOUNCED, null, refill));
        } else {
            addProgramme(leaf, outlook, h, reasons);
        }
        addDrivers(leaf, h, reasons);
        return reasons;
    }

    /**
     * By how much each of them differs from what it was the year before; together they are the forecast less that of
     * the year before.
     *
     * @param h years ahead, from 1
     */
    List<Bar> changes(Leaf leaf, int h) {
        Map<String, Bar> changes = new LinkedHashMap<>();
        for (Bar now : of(leaf, h)) {
            changes.put(now.component() + now.name(), now);
        }
        for (Bar then : of(leaf, h - 1)) {
            Bar less = new Bar(then.component(), then.name(), then.cause(), -then.value());
            changes.merge(then.component() + then.name(), less, (one, other) -> one.plus(other.value()));
        }
        Outlook outlook = leaf.outlook();
        return changes.values().stream()
                .map(bar -> bar.component() == Component.PROGRAMME && outlook != null && bar.value() != 0
                        ? new Bar(bar.component(), bar.name(), cause(outlook, h, bar.value()), bar.value())
                        : bar)
                .toList();
    }

    private Cause cause(Outlook outlook, int h, double change) {
        Outlook.Year year = outlook.years().get(h);
        return new ProgrammeCause(outlook.programme(), cutoff, year.year() - 1).of(year, change);
    }

    private void addProgramme(Leaf leaf, Outlook outlook, int h, List<Bar> reasons) {
        String name = Wording.programme(outlook.programme());
        Outlook.Year year = outlook.years().get(h);
        double held = Math.min(0, leaf.base()[h] - year.unconstrained());
        double own = leaf.base()[h] - held - leaf.last();
        if (own != 0) {
            Cause cause = new ProgrammeCause(outlook.programme(), cutoff, lastYear).of(year, own);
            reasons.add(new Bar(Component.PROGRAMME, name, cause, own));
        }
        if (held != 0) {
            reasons.add(new Bar(Component.CAP, name + ": " + Wording.constraint(year.constraint()), null, held));
        }
    }

    private void addDrivers(Leaf leaf, int h, List<Bar> reasons) {
        double[] pushes = leaf.pushes()[h];
        double all = 0;
        for (double push : pushes) {
            all += push;
        }
        double base = leaf.base()[h];
        double perPush = Math.abs(all) < CANCELS ? base : (leaf.forecast()[h] - base) / all;
        for (int i = 0; i < pushes.length; i++) {
            if (pushes[i] != 0) {
                DriverColumn driver = drivers.get(i);
                reasons.add(new Bar(Component.of(driver.kind()), driver.name(), null, perPush * pushes[i]));
            }
        }
    }

    private static String history(NodeKey node) {
        return node.programme().equals(NodeKey.ALL) ? Wording.NO_ORIGIN : node.programme();
    }
}
