/** Pages to read: tables and reports. */
@NullMarked
package io.github.homeward.report.page;

import org.jspecify.annotations.NullMarked;
