/**
 * The document that the yearly page and the workbook show: records that are its JSON, and what fills them from a base
 * case. One document, so that page and workbook cannot disagree; {@code docs/page.md} lists every key.
 */
@NullMarked
package io.github.homeward.report.document;

import org.jspecify.annotations.NullMarked;
