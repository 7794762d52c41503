/** Time at a seat, counted from instants: the rule of what is charged. */
@NullMarked
package org.kalanso.computerroom.time;

import org.jspecify.annotations.NullMarked;
