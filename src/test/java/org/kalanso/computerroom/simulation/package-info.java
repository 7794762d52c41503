/** A room full of seats, with everything that goes wrong there, and a script that knows how long each was really unlocked. */
@NullMarked
package org.kalanso.computerroom.simulation;

import org.jspecify.annotations.NullMarked;
