/**
 * What people know better: overrides kept as data beside the statistical forecast, and the review that tells, once
 * actuals are known, whether they helped.
 */
@NullMarked
package io.github.homeward.judgement;

import org.jspecify.annotations.NullMarked;
