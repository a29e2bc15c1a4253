package io.github.homeward.judgement;

import io.github.homeward.node.NodeKey;

/**
 * How naive, model and override did over the cells of a level at a lead.
 *
 * @param level of the nodes
 * @param lead years ahead; 0 for all
 * @param cells which cells: all, or only those that an override moved
 * @param n how many
 * @param naive mean absolute error of no change, vehicles
 * @param model of the forecast before overrides
 * @param override of the forecast after them
 */
public record ReviewSummary(
        NodeKey.Level level, int lead, Cells cells, int n, double naive, double model, double override) {

    /** Which cells a line is about. */
    public enum Cells {
        ALL("all"),
        TOUCHED("touched");

        private final String word;

        Cells(String word) {
            this.word = word;
        }

        /** The word used in files. */
        public String word() {
            return word;
        }
    }

    /** Vehicles by which the model is nearer on average than no change: its forecast value added (Gilliland 2010). */
    public double addedByModel() {
        return naive - model;
    }

    /** Vehicles by which the override is nearer on average than the model. */
    public double addedByOverride() {
        return model - override;
    }
}
