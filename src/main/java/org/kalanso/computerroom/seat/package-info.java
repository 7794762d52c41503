/** The seat's own screen and the messages it sends. */
@NullMarked
package org.kalanso.computerroom.seat;

import org.jspecify.annotations.NullMarked;
