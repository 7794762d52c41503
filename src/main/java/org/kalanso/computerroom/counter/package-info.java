/** The counter: somebody comes, is registered or found, pays, and leaves with a code. */
@NullMarked
package org.kalanso.computerroom.counter;

import org.jspecify.annotations.NullMarked;
