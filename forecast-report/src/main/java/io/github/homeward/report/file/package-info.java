/** Files in and out: panels, scenarios, overrides and programmes; results as CSV, JSON and Arrow; the run card. */
@NullMarked
package io.github.homeward.report.file;

import org.jspecify.annotations.NullMarked;
