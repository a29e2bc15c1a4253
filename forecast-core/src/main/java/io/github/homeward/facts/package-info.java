/** What is known of an indicator on a day. */
@NullMarked
package io.github.homeward.facts;

import org.jspecify.annotations.NullMarked;
