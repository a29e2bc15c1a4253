/**
 * What-if: scenario files, the levers they may move, and what a moved lever does to facts and programmes.
 *
 * <p>A scenario is read in two steps. {@link io.github.homeward.report.file.ScenarioFile} checks the form of a file;
 * {@link io.github.homeward.scenario.Binding} checks it against the {@link io.github.homeward.scenario.Levers} that exist
 * at a cutoff and works out what every lever is in every year. Only then is anything computed.
 */
@NullMarked
package io.github.homeward.scenario;

import org.jspecify.annotations.NullMarked;
