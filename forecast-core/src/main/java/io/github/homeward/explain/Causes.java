package io.github.homeward.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums the bars up by what a planner would call the cause, and tells the largest by name. */
final class Causes {

    private static final int MOST = 3;

    /** The same where no dates stand beside them. */
    private static final int MOST_UNDATED = 2;

    /** Causes smaller than this share of the largest are not told. */
    private static final double SMALL = 0.05;

    private final List<Bar> bars;

    Causes(List<Bar> bars) {
        this.bars = asFarAsSupplyReaches(bars.stream()
                .filter(bar -> bar.component() != Component.LAST_LEVEL)
                .toList());
    }

    /** Told in one breath: demand that rises, less what supply holds back of it. */
    private static List<Bar> asFarAsSupplyReaches(List<Bar> bars) {
        List<Bar> told = new ArrayList<>(bars);
        for (Bar cap : bars) {
            for (int i = 0; i < told.size() && cap.component() == Component.CAP; i++) {
                Bar bar = told.get(i);
                Cause cause = bar.cause();
                if (cause != null && cap.name().startsWith(bar.name() + ": ") && bar.value() + cap.value() > 0) {
                    told.set(i, new Bar(bar.component(), bar.name(), cause.held(), bar.value() + cap.value()));
                    told.remove(cap);
                }
            }
        }
        return told;
    }

    /** One sentence without its stop; empty if nothing moved. */
    String words() {
        List<List<Bar>> groups = grouped();
        groups.sort(Comparator.comparingDouble(group -> -Math.abs(sum(group))));
        List<String> told = new ArrayList<>();
        double rest = sum(bars);
        for (List<Bar> group : groups) {
            double sum = sum(group);
            boolean matters = Wording.rounded(sum) > 0 && Math.abs(sum) >= SMALL * Math.abs(sum(groups.get(0)));
            if (matters && told.size() < MOST) {
                told.add(clause(group));
                rest -= sum;
            }
        }
        if (told.isEmpty()) {
            return "";
        }
        boolean more = Math.abs(rest) >= SMALL * Math.abs(sum(groups.get(0)));
        String others = more && Wording.rounded(rest) > 0
                ? "; everything else " + verb(rest, false) + Wording.figure(rest)
                : "";
        return String.join("; ", told) + others;
    }

    /** Programmes by kind of cause and direction, everything else by component. */
    private List<List<Bar>> grouped() {
        Map<String, List<Bar>> groups = new LinkedHashMap<>();
        for (Bar bar : bars) {
            Cause cause = bar.cause();
            String own = bar.component() == Component.HISTORY ? bar.name() : "";
            String key = bar.component() + own + (cause == null ? "" : cause.kind() + (bar.value() < 0 ? "-" : "+"));
            groups.computeIfAbsent(key, name -> new ArrayList<>()).add(bar);
        }
        return new ArrayList<>(groups.values());
    }

    private static String clause(List<Bar> group) {
        Bar first = group.get(0);
        Cause cause = first.cause();
        double sum = sum(group);
        if (cause == null) {
            boolean plural = first.component() != Component.OVERRIDE
                    && first.component() != Component.CAP
                    && !first.name().equals(Wording.NO_ORIGIN);
            return subject(first) + " " + verb(sum, plural) + Wording.figure(sum);
        }
        if (group.size() == 1) {
            return "the " + Wording.withoutOrigin(first.name()) + " " + verb(sum, false) + Wording.figure(sum) + " ("
                    + cause.words() + ")";
        }
        return cause.kind().together() + " " + verb(sum, cause.kind().plural()) + Wording.figure(sum) + ": "
                + Wording.list(members(group));
    }

    private static String subject(Bar bar) {
        return switch (bar.component()) {
            case HISTORY -> bar.name();
            case COST -> "costs";
            case TARIFF -> "duties";
            case POLICY -> "rules and politics";
            case CAP -> "limited supply";
            case FUTURES -> Wording.LIMITS;
            case OVERRIDE -> "judgement";
            case PROGRAMME, LAST_LEVEL, FEATURE, AGREEMENT -> throw new IllegalArgumentException(bar.toString());
        };
    }

    /** The largest of a group, those alike together, and how many there are besides. */
    private static List<String> members(List<Bar> group) {
        Map<String, List<Bar>> alike = new LinkedHashMap<>();
        for (Bar bar : group) {

            alike.computeIfAbsent(Wording.figure(bar.value()) + detail(bar), key -> new ArrayList<>())
                    .add(bar);
        }
        List<String> words = new ArrayList<>();
        List<Bar> others = new ArrayList<>();
        int left = alike.size();
        int most = detail(group.get(0)).isEmpty() ? MOST_UNDATED : MOST;
        for (List<Bar> same : alike.values()) {
            // One more name is no longer than "1 other".
            boolean only = left == 1 && others.isEmpty() && same.size() == 1;
            if (words.size() < most || only) {
                words.add(member(same));
            } else {
                others.addAll(same);
            }
            left--;
        }
        if (!others.isEmpty()) {
            words.add(others.size() + " others " + Wording.figure(sum(others)));
        }
        return words;
    }

    private static String member(List<Bar> same) {
        Bar first = same.get(0);
        List<String> names = same.stream()
                .map(bar -> "the " + Wording.withoutOrigin(bar.name()))
                .toList();

        return Wording.list(names) + " " + Wording.figure(first.value()) + (same.size() > 1 ? " each" : "")
                + detail(first);
    }

    /** Dates in brackets, where they tell something. */
    private static String detail(Bar bar) {
        Cause cause = bar.cause();
        return cause == null || !cause.dated() ? "" : " (" + cause.detail() + ")";
    }

    private static String verb(double value, boolean plural) {
        if (value > 0) {
            return plural ? "add " : "adds ";
        }
        return plural ? "take away " : "takes away ";
    }

    private static double sum(List<Bar> group) {
        return group.stream().mapToDouble(Bar::value).sum();
    }
}
