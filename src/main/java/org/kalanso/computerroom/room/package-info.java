/** Rooms with their rules and operators. */
@NullMarked
package org.kalanso.computerroom.room;

import org.jspecify.annotations.NullMarked;
