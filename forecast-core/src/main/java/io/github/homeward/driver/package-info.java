/**
 * Drivers: reads what plugins and the history state, hides what was not public at a cutoff, and asks the rules.
 *
 * <p>{@link io.github.homeward.plugin.CsvFactReader} turns resource files into records,
 * {@link io.github.homeward.facts.FactBook} joins the destination's facts with one plugin's,
 * {@link io.github.homeward.facts.CutoffView} is what a rule may see at a cutoff, and
 * {@link io.github.homeward.driver.DriverTable} holds the yearly values the rules gave.
 * {@link io.github.homeward.driver.CostSheet} sets a landed cost beside that of building in Japan,
 * {@link io.github.homeward.driver.Response} is the one place where drivers move volume, and
 * {@link io.github.homeward.driver.Diversion} says where it goes. Everything is immutable, so a book can serve all cutoffs
 * of a backtest.
 */
@NullMarked
package io.github.homeward.driver;

import org.jspecify.annotations.NullMarked;
