/** Seats that are kept for somebody: made, listed, taken off. */
@NullMarked
package org.kalanso.computerroom.reservation;

import org.jspecify.annotations.NullMarked;
