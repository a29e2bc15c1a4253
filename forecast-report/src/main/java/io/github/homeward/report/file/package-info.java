/** Files in and out: panels as CSV or Arrow IPC, forecasts in file format 1, the run card. */
@NullMarked
package io.github.homeward.report.file;

import org.jspecify.annotations.NullMarked;
