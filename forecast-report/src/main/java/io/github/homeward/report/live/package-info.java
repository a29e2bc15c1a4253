/** The workbench without its server: what a live page asks, answered from one warm base case and one folder. */
@NullMarked
package io.github.homeward.report.live;

import org.jspecify.annotations.NullMarked;
