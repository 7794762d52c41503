/** The real program, started as a person starts it, and killed as a power cut kills it. */
@NullMarked
package org.kalanso.platform.launch;

import org.jspecify.annotations.NullMarked;
