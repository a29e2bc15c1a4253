/**
 * What the rules of an origin say, year by year, and how volume answers.
 *
 * <p>{@link io.github.homeward.driver.DriverTable} holds the yearly values that the rules gave,
 * {@link io.github.homeward.driver.CostSheet} sets a landed cost beside that of building at the destination,
 * {@link io.github.homeward.driver.Response} is the one place where drivers move volume, and
 * {@link io.github.homeward.driver.Diversion} says where it goes. Everything is immutable, so a table can serve all
 * cutoffs of a backtest.
 */
@NullMarked
package io.github.homeward.driver;

import org.jspecify.annotations.NullMarked;
