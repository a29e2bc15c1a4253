package io.github.homeward.judgement;

import io.github.homeward.judgement.Edition.Cell;
import java.time.LocalDate;

/**
 * A forecast beside what came.
 *
 * @param edition name of the edition
 * @param cutoff its cutoff
 * @param cell what it said
 * @param actual vehicles in the year
 * @param quality {@code observed} or {@code derived}
 */
public record ReviewRow(String edition, LocalDate cutoff, Cell cell, double actual, String quality) {

    /** How far the number that was used lies above what came. */
    public double error() {
        return cell.override() - actual;
    }

    /** The part of the error that was there before judgement. */
    public double errorOfModel() {
        return cell.model() - actual;
    }

    /** The part that judgement added; opposite in sign to the model's where it helped. */
    public double errorOfJudgement() {
        return cell.override() - cell.model();
    }
}
