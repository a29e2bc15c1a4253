package io.github.homeward.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What no source tells of a programme, and is assumed in its outlook. */
public enum Assumed {
    /** No goal is stated: analogues and a prior stand in for it. */
    PLAN,
    /** The start is only expected. */
    START,
    /** No start is told at all: nothing sells. */
    NO_START,
    /** The end follows from silence. */
    END,
    /** The wheel is on the side that buyers are not used to: a prior says what that does. */
    OTHER_SIDE,
    /** The side of the wheel is not told: half of what the other side does. */
    WHEEL;

    /** Below this share of the plan in the level, own volumes have replaced what was assumed. */
    private static final double SMALL_SHARE = 0.05;

    /** What is assumed of an outlook at a cutoff, in this order. */
    public static List<Assumed> of(Outlook outlook, LocalDate cutoff) {
        Programme programme = outlook.programme();
        LocalDate start = programme.start();
        boolean planSpeaks = outlook.level().planShare() > SMALL_SHARE;
        if (start == null) {
            return List.of(NO_START);
        }
        List<Assumed> assumed = new ArrayList<>();
        if (programme.goals().isEmpty() && planSpeaks) {
            assumed.add(PLAN);
        }
        if (programme.announced() && start.isAfter(cutoff)) {
            assumed.add(START);
        }
        if (programme.end() != null && programme.endAssumed()) {
            assumed.add(END);
        }
        if (planSpeaks) {
            if (!programme.wheel().told()) {
                assumed.add(WHEEL);
            } else if (programme.wheel().other()) {
                assumed.add(OTHER_SIDE);
            }
        }
        return assumed;
    }
}
