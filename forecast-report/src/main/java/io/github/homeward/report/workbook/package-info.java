/** The workbook: the document of the yearly page as sheets of real numbers, for who goes on calculating. */
@NullMarked
package io.github.homeward.report.workbook;

import org.jspecify.annotations.NullMarked;
