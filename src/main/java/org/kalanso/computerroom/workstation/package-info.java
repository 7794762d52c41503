/** Seats: where they stand, what state they are in, and the key each knows itself by. */
@NullMarked
package org.kalanso.computerroom.workstation;

import org.jspecify.annotations.NullMarked;
