/** Homeward as a user of the library sees it: examples that compile, run, and are quoted by the documents. */
@NullMarked
package io.github.homeward.example;

import org.jspecify.annotations.NullMarked;
