/** A room for a class: booked once or every week, moved, taken off. */
@NullMarked
package org.kalanso.computerroom.booking;

import org.jspecify.annotations.NullMarked;
