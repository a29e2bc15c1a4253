/** The panel reconstructed from the bundled history and all bundled origins, held against what their sources prove. */
@NullMarked
package io.github.homeward.evidence;

import org.jspecify.annotations.NullMarked;
