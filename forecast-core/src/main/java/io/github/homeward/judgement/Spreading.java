package io.github.homeward.judgement;

/** Spreads a number over parts. */
final class Spreading {

    private static final double TINY = 1e-9;

    private Spreading() {}

    /**
     * Parts that add up to a sum, in proportion to what they were, none below its floor; where all that are above their
     * floor were zero, what is left goes to them equally.
     *
     * @param parts what they were, 0 or more
     * @param floors 0 or more
     * @param sum at least the sum of the floors
     */
    static double[] over(double[] parts, double[] floors, double sum) {
        double[] spread = new double[parts.length];
        boolean[] atFloor = new boolean[parts.length];
        for (boolean changed = true; changed; ) {
            double left = sum;
            double weight = 0;
            int free = 0;
            for (int i = 0; i < parts.length; i++) {
                left -= atFloor[i] ? floors[i] : 0;
                weight += atFloor[i] ? 0 : parts[i];
                free += atFloor[i] ? 0 : 1;
            }
            changed = false;
            for (int i = 0; i < parts.length; i++) {
                if (atFloor[i]) {
                    spread[i] = floors[i];
                    continue;
                }
                spread[i] = weight > 0 ? Math.max(0, left) * (parts[i] / weight) : Math.max(0, left) / free;
                if (spread[i] < floors[i]) {
                    // To raise one part to its floor lowers the others, so none that was raised has to come back.
                    atFloor[i] = true;
                    spread[i] = floors[i];
                    changed = true;
                }
            }
        }
        return spread;
    }

    /** Whether two numbers are the same but for rounding. */
    static boolean same(double one, double other) {
        return Math.abs(one - other) <= TINY * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }
}
