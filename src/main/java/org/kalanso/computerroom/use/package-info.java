/** How much each seat is used, by day and by hour. */
@NullMarked
package org.kalanso.computerroom.use;

import org.jspecify.annotations.NullMarked;
