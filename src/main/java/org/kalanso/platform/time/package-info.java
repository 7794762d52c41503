/** The clock that everything reads: instants in UTC. */
@NullMarked
package org.kalanso.platform.time;

import org.jspecify.annotations.NullMarked;
