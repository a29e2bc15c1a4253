/** Tests of the driver package; the bundled history's files are checked here too, since the reader lives here. */
@NullMarked
package io.github.homeward.driver;

import org.jspecify.annotations.NullMarked;
