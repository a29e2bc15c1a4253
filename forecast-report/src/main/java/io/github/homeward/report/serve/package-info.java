/** Serves the workbench to this machine alone: who may ask, how much, and how many at a time. */
@NullMarked
package io.github.homeward.report.serve;

import org.jspecify.annotations.NullMarked;
