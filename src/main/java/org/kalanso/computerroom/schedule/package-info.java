/** When a room is open and whose it is: the rules themselves, and reading them. */
@NullMarked
package org.kalanso.computerroom.schedule;

import org.jspecify.annotations.NullMarked;
