/** Opening hours of a room and days that are not like others, as people write them. */
@NullMarked
package org.kalanso.computerroom.hours;

import org.jspecify.annotations.NullMarked;
