/** Values of options that do not stand on the command line: from the environment and from a project file. */
@NullMarked
package io.github.homeward.cli.setting;

import org.jspecify.annotations.NullMarked;
